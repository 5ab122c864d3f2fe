package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.Prices;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.Overview;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword holds}. */
@Command(
    name = "holds",
    description = "What waits for a person to let it go, why, and what it would cost.")
final class HoldsCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final Reading reading = new Reading();

  HoldsCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return reading.tell(options, Neighbour::holds, HoldsCommand::read, this::print);
  }

  private static List<HoldReport> read(LogAccess access, Stages stages) {
    try (var prices = Prices.open(access.log(), stages)) {
      return new Overview(access.log()).holds(prices::of);
    }
  }

  private void print(List<HoldReport> holds) {
    options
        .terminal()
        .table(
            List.of("hold", "items", "USD", "channels", "reason"),
            holds.stream().map(HoldsCommand::row).toList());
  }

  private static List<String> row(HoldReport hold) {
    return List.of(
        hold.hold(),
        Integer.toString(hold.items().size()),
        hold.price().toPlainString(),
        hold.items().stream()
            .map(HoldReport.HeldItem::channel)
            .distinct()
            .collect(Collectors.joining(", ")),
        hold.reason());
  }
}
