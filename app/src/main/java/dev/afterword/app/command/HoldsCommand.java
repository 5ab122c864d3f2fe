package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Prices;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.Overview;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword holds}. */
@Command(
    name = "holds",
    description = "What waits for a person to let it go, why, and what it would cost.")
final class HoldsCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--json", description = "Print the holds as JSON.")
  private boolean json;

  HoldsCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    try (var access = LogAccess.join(installation.configuration(), data)) {
      return print(access, stages);
    }
  }

  private int print(LogAccess access, Stages stages) {
    List<HoldReport> holds;
    try (var prices = Prices.open(access.log(), stages)) {
      holds = new Overview(access.log()).holds(prices::of);
    }
    if (json) {
      options.terminal().json(holds);
    } else {
      options
          .terminal()
          .table(
              List.of("hold", "items", "USD", "channels", "reason"),
              holds.stream().map(HoldsCommand::row).toList());
    }
    return 0;
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
