package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Listing;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.desk.DeliveryFilter;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.Overview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword deliveries}. */
@Command(
    name = "deliveries",
    description = "What every channel was told about every recap, or why it was not.")
public final class DeliveriesCommand implements Callable<Integer> {
  private static final Comparator<DeliveryReport> ORDER =
      Comparator.comparing(one -> Delivery.key(one.channel(), one.recap()));

  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  private Optional<String> channel = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      completionCandidates = DeliveryStates.class,
      description = "Only this state, for example held.")
  private Optional<String> state = Optional.empty();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Mixin private final WatchOption watch = new WatchOption();

  /** Part of a command line. */
  public DeliveriesCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    state.filter(one -> !DeliveryState.NAMES.contains(one)).ifPresent(DeliveriesCommand::refuse);
    if (watch.isOn()) {
      watch.each(options, content, this::ask, (access, _) -> look(access), this::print);
    } else {
      Vantage.find(options, content).tell(this::ask, this::print, (access, _) -> list(access));
    }
    return 0;
  }

  private Optional<List<DeliveryReport>> ask(Neighbour neighbour) {
    return neighbour.deliveries(channel, state);
  }

  private List<DeliveryReport> look(LogAccess access) {
    var seen = new ArrayList<DeliveryReport>();
    each(access, seen::add);
    seen.sort(ORDER);
    return seen;
  }

  /** There may be more of them than memory holds. */
  private void list(LogAccess access) {
    try (var listing = new Arranged<>(Neighbour.MANY, ORDER, listing())) {
      each(access, listing::add);
    }
  }

  private void each(LogAccess access, Predicate<DeliveryReport> wish) {
    new Overview(access.log()).each(new DeliveryFilter(channel, Optional.empty(), state), wish);
  }

  private static void refuse(String unknown) {
    throw CommandException.usage(
        "no delivery is ever '"
            + unknown
            + "': --state takes "
            + String.join(", ", DeliveryState.NAMES));
  }

  private void print(List<DeliveryReport> chosen) {
    try (var listing = listing()) {
      var _ = chosen.stream().allMatch(listing::add);
    }
  }

  private Listing<DeliveryReport> listing() {
    return options
        .terminal()
        .listing(
            json, List.of("channel", "recap", "state", "posts", "reason"), DeliveriesCommand::row);
  }

  private static List<String> row(DeliveryReport delivery) {
    return List.of(
        delivery.channel(),
        delivery.recap().value(),
        delivery.state(),
        Integer.toString(delivery.posts().size()),
        delivery.reason());
  }
}
