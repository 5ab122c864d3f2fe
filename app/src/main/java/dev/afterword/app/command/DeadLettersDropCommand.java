package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.Errand;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.api.Done;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<Neighbour> neighbour = decider.neighbour(options, letters.content());
    Optional<List<DeadLetterReport>> dropped =
        neighbour
            .flatMap(Neighbour::letters)
            .map(this::open)
            .filter(open -> open.isEmpty() || isDropped(neighbour.orElseThrow(), open));
    return dropped.isPresent()
        ? tell(dropped.get())
        : decider.perform(
            options,
            letters.content(),
            (access, stages, writer) ->
                drop(new DeadLetterOffice(access.log(), stages.clock()), writer));
  }

  private List<DeadLetterReport> open(List<DeadLetterReport> all) {
    return letters.choose(all).stream().filter(DeadLetterReport::awaitsDecision).toList();
  }

  /** What the instance refuses, the way without it refuses as well. */
  private boolean isDropped(Neighbour neighbour, List<DeadLetterReport> open) {
    try {
      var numbers = Map.of("numbers", open.stream().map(DeadLetterReport::number).toList());
      return decider.errand(neighbour).run("/dead-letters/drop", numbers, Done.class).isPresent();
    } catch (Errand.RefusedException settled) {
      return false;
    }
  }

  private int drop(DeadLetterOffice office, ControlWriter writer) {
    List<DeadLetterReport> open = open(office.all());
    office.drop(open, writer, decider.why());
    return tell(open);
  }

  private int tell(List<DeadLetterReport> dropped) {
    dropped.forEach(letter -> options.terminal().done("dropped", letter.number().toString()));
    if (dropped.isEmpty()) {
      options.terminal().line("nothing was dropped: whatever that names is settled already");
    }
    return 0;
  }
}
