package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afterword dead-letters list}. */
@Command(name = "list", description = "What lies there, from where and why.")
final class DeadLettersListCommand implements Callable<Integer> {
  private final Options options;

  @Option(names = "--all", description = "Those that are settled as well.")
  private boolean all;

  @Mixin private final Reading reading = new Reading();

  DeadLettersListCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return reading.tell(
        options,
        neighbour -> neighbour.letters().map(this::chosen),
        (access, stages) -> chosen(new DeadLetterOffice(access.log(), stages.clock()).all()),
        this::print);
  }

  private List<DeadLetterReport> chosen(List<DeadLetterReport> letters) {
    return letters.stream().filter(letter -> all || letter.awaitsDecision()).toList();
  }

  private void print(List<DeadLetterReport> letters) {
    options
        .terminal()
        .table(
            List.of("number", "at", "stage", "from", "key", "bytes", "state", "tries", "reason"),
            letters.stream().map(DeadLettersListCommand::row).toList());
  }

  private static List<String> row(DeadLetterReport letter) {
    return List.of(
        letter.number().toString(),
        letter.at().toString(),
        letter.stage(),
        letter.topic() + "-" + letter.partition() + "@" + letter.offset(),
        letter.key(),
        Integer.toString(letter.bytes()),
        letter.behind().isEmpty()
            ? letter.state()
            : letter.state() + ", " + letter.behind().size() + " behind",
        Integer.toString(letter.attempts()),
        letter.answer().isEmpty() ? letter.reason() : letter.answer());
  }
}
