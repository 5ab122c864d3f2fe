package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterReport;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword dead-letters list}. */
@Command(name = "list", description = "What lies there, from where and why.")
final class DeadLettersListCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--all", description = "Those that are settled as well.")
  private boolean all;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  DeadLettersListCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    List<DeadLetterReport> letters;
    try (var access = LogAccess.join(installation.configuration(), data)) {
      letters =
          new DeadLetterOffice(access.log(), InstantSource.system())
              .all().stream().filter(letter -> all || letter.awaitsDecision()).toList();
    }
    if (json) {
      options.terminal().json(letters);
    } else {
      options
          .terminal()
          .table(
              List.of("number", "at", "stage", "from", "key", "bytes", "state", "tries", "reason"),
              letters.stream().map(DeadLettersListCommand::row).toList());
    }
    return 0;
  }

  private static List<String> row(DeadLetterReport letter) {
    return List.of(
        letter.number().toString(),
        letter.at().toString(),
        letter.stage(),
        letter.topic() + "-" + letter.partition() + "@" + letter.offset(),
        letter.key(),
        Integer.toString(letter.bytes()),
        letter.state(),
        Integer.toString(letter.attempts()),
        letter.answer().isEmpty() ? letter.reason() : letter.answer());
  }
}
