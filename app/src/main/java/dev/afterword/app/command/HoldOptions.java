package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Errand;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Item;
import dev.afterword.desk.HoldChoice;
import dev.afterword.desk.Operator;
import dev.afterword.desk.api.Done;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which part of a hold a command is about. */
final class HoldOptions {
  @Parameters(
      index = "0",
      paramLabel = "HOLD",
      description = "Id of the hold, as 'afterword holds' tells.")
  private String hold = "";

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "Only on this channel; may be given several times.")
  private Set<String> channels = new LinkedHashSet<>();

  @Option(
      names = "--recap",
      paramLabel = "RECAP",
      description = "Only this recap; may be given several times.")
  private Set<String> recaps = new LinkedHashSet<>();

  @Option(names = "--json", description = "Print what was decided about as JSON.")
  private boolean json;

  @Mixin private final Operation operation = new Operation();

  private HoldChoice choice() {
    return new HoldChoice(
        hold,
        new HashSet<>(channels),
        recaps.stream().map(RecapId::new).collect(Collectors.toSet()));
  }

  /** What is decided. */
  @FunctionalInterface
  interface Deed {
    List<Item> with(Operator operator, HoldChoice choice, String why);
  }

  /**
   * Decides.
   *
   * @param path of the decision, for an instance that is asked
   * @param done what is said of it
   */
  int perform(Options options, String path, Deed deed, String done) throws ConfigurationException {
    Optional<Errand> errand = operation.errand(options);
    Optional<Done> settled = errand.isPresent() ? asked(errand.get(), path) : Optional.empty();
    if (settled.isPresent()) {
      return report(options.terminal(), settled.get(), done);
    }
    return operation.perform(
        options,
        (operator, _, _) ->
            report(
                options.terminal(),
                operator,
                deed.with(operator, choice(), operation.why()),
                done));
  }

  private Optional<Done> asked(Errand errand, String path) {
    var what = Map.of("hold", hold, "channels", channels, "recaps", recaps);
    try {
      return errand.run(path, what, Done.class);
    } catch (Errand.RefusedException refused) {
      throw refused.isMissing() ? nothing() : CommandException.usage(refused.sentence());
    }
  }

  private CommandException nothing() {
    return CommandException.failed("nothing is held under " + hold + ": see 'afterword holds'");
  }

  private int report(Terminal terminal, Operator operator, List<Item> items, String done) {
    boolean carriedOut = items.isEmpty() || operator.awaitLeft(choice());
    Optional<Control> earlier = items.isEmpty() ? operator.decided(hold) : Optional.empty();
    if (items.isEmpty() && earlier.isEmpty()) {
      throw nothing();
    }
    return report(terminal, Done.of(carriedOut, items, earlier), done);
  }

  private int report(Terminal terminal, Done settled, String done) {
    if (json) {
      terminal.json(settled.items());
      return 0;
    }
    for (Item item : settled.items()) {
      terminal.done(settled.carriedOut() ? done : "recorded", item.channel() + ": " + item.recap());
    }
    if (settled.items().isEmpty()) {
      terminal.line(
          "nothing is held under "
              + hold
              + " any more: "
              + settled.decidedBy().orElse("somebody")
              + " decided at "
              + settled.decidedAt().map(Instant::toString).orElse("some time"));
    } else if (!settled.carriedOut()) {
      terminal.line(Operation.LATER);
    }
    return 0;
  }
}
