package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.Overview;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword deliveries}. */
@Command(
    name = "deliveries",
    description = "What every channel was told about every recap, or why it was not.")
public final class DeliveriesCommand implements Callable<Integer> {
  private static final List<String> STATES =
      List.of(
          "planned",
          "held",
          "sending",
          "uncertain",
          "delivered",
          "retracting",
          "retracted",
          "rejected",
          "skipped");

  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  private Optional<String> channel = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
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
    state.filter(one -> !STATES.contains(one)).ifPresent(DeliveriesCommand::refuse);
    watch.each(
        options,
        content,
        neighbour -> neighbour.deliveries(channel, state),
        (access, _) -> choose(new Overview(access.log())),
        this::print);
    return 0;
  }

  private static void refuse(String unknown) {
    throw CommandException.usage(
        "no delivery is ever '" + unknown + "': --state takes " + String.join(", ", STATES));
  }

  private List<DeliveryReport> choose(Overview overview) {
    return overview.deliveries(
        delivery ->
            channel.map(delivery.channel()::equals).orElse(true)
                && state.map(delivery.state().name()::equals).orElse(true));
  }

  private void print(List<DeliveryReport> chosen) {
    if (json) {
      options.terminal().json(chosen);
    } else {
      options
          .terminal()
          .table(
              List.of("channel", "recap", "state", "posts", "reason"),
              chosen.stream().map(DeliveriesCommand::row).toList());
    }
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
