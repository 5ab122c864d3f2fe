package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Item;
import dev.afterword.desk.HoldChoice;
import dev.afterword.desk.Operator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

  int perform(Options options, Deed deed, String done) throws ConfigurationException {
    return operation.perform(
        options,
        (operator, _, _) ->
            report(
                options.terminal(),
                operator,
                deed.with(operator, choice(), operation.why()),
                done));
  }

  private int report(Terminal terminal, Operator operator, List<Item> items, String done) {
    if (items.isEmpty()) {
      return nothing(terminal, operator);
    }
    boolean carriedOut = operator.awaitLeft(choice());
    if (json) {
      terminal.json(items);
      return 0;
    }
    for (Item item : items) {
      terminal.done(carriedOut ? done : "recorded", item.channel() + ": " + item.recap());
    }
    if (!carriedOut) {
      terminal.line(Operation.LATER);
    }
    return 0;
  }

  /** What somebody has decided before is done; a hold that never was is a mistake. */
  private int nothing(Terminal terminal, Operator operator) {
    Control earlier =
        operator
            .decided(hold)
            .orElseThrow(
                () ->
                    CommandException.failed(
                        "nothing is held under " + hold + ": see 'afterword holds'"));
    if (json) {
      terminal.json(List.of());
    } else {
      terminal.line(
          "nothing is held under "
              + hold
              + " any more: "
              + earlier.who()
              + " decided at "
              + earlier.at());
    }
    return 0;
  }
}
