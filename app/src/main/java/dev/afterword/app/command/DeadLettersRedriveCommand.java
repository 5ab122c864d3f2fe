package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Visible;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterOffice.Redriving;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.deadletter.LoopException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afterword dead-letters redrive}. */
@Command(
    name = "redrive",
    description = {
      "Asks the stage that refused them, and no other, to try them again.",
      "",
      "Nothing is removed: what the stage accepts is not listed any more."
    })
final class DeadLettersRedriveCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final LetterOptions letters = new LetterOptions();
  @Mixin private final Decider decider = new Decider();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many in a second. Default: ${DEFAULT-VALUE}.")
  private int rate = 10;

  @Option(
      names = "--force",
      description = "Also those that were refused " + Redrive.MOST + " times.")
  private boolean force;

  @Option(names = "--json", description = "Print what became of them as JSON.")
  private boolean json;

  DeadLettersRedriveCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    if (rate < 1) {
      throw CommandException.usage("--rate is at least 1");
    }
    return decider.perform(
        options,
        letters.content(),
        (access, stages, writer) ->
            redrive(new DeadLetterOffice(access.log(), stages.clock()), writer));
  }

  private int redrive(DeadLetterOffice office, ControlWriter writer) {
    List<DeadLetterReport> chosen = letters.choose(office.all());
    chosen.stream()
        .filter(letter -> letter.stage().isEmpty())
        .findFirst()
        .ifPresent(
            letter -> {
              throw CommandException.failed(
                  letter.number() + " was put there by no stage of ours: it can only be dropped");
            });
    var how = new Redriving(rate, force, decider.why());
    try {
      List<Place> meant = office.redrive(chosen, how, writer);
      return tell(office.await(meant, how.span(meant.size())));
    } catch (LoopException loop) {
      throw CommandException.failed(loop.sentence() + " (--force)");
    }
  }

  private int tell(List<DeadLetterReport> answered) {
    boolean refused = answered.stream().anyMatch(letter -> letter.state().equals("refused"));
    if (json) {
      options.terminal().json(answered);
    } else if (answered.isEmpty()) {
      options.terminal().line("nothing was redriven: no letter that waits for it is meant by that");
    } else {
      answered.forEach(this::tell);
    }
    return refused ? CommandException.FAILED : 0;
  }

  private void tell(DeadLetterReport letter) {
    String about = letter.number() + " in " + letter.stage();
    switch (letter.state()) {
      case "accepted", "superseded" ->
          options.terminal().done(letter.state(), about + ": " + letter.answer());
      case "redriving" -> options.terminal().line(about + ": " + Operation.LATER);
      default ->
          options.terminal().attention(letter.state(), about + ": " + Visible.of(letter.answer()));
    }
  }
}
