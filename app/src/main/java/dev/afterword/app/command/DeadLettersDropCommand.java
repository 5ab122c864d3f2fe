package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword dead-letters drop}. */
@Command(
    name = "drop",
    description = "Settles them without doing anything; the topic forgets them after 90 days.")
final class DeadLettersDropCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final LetterOptions letters = new LetterOptions();
  @Mixin private final Decider decider = new Decider();

  DeadLettersDropCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return decider.perform(
        options,
        letters.content(),
        (access, stages, writer) -> {
          var office = new DeadLetterOffice(access.log(), stages.clock());
          List<DeadLetterReport> open =
              letters.choose(office.all()).stream()
                  .filter(DeadLetterReport::awaitsDecision)
                  .toList();
          for (DeadLetterReport letter : open) {
            office.drop(letter, writer, decider.why());
            options.terminal().done("dropped", letter.number().toString());
          }
          if (open.isEmpty()) {
            options.terminal().line("nothing was dropped: whatever that names is settled already");
          }
          return 0;
        });
  }
}
