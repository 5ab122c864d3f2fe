package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.board.Keeper;
import dev.afterword.desk.board.Statuses;
import dev.afterword.eventlog.EventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword status}. */
@Command(name = "status", description = "Where everything stands: sources, pages, channels.")
public final class StatusCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Mixin private final WatchOption watch = new WatchOption();

  /** Part of a command line. */
  public StatusCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    watch.each(
        options,
        content,
        Neighbour::status,
        (access, stages) -> read(access.log(), stages),
        this::tell);
    return 0;
  }

  private static StatusReport read(EventLog log, Stages stages) {
    return Statuses.of(
        Keeper.read(log), stages.labels(), log.bootstrapServers(), stages.clock().instant());
  }

  private void tell(StatusReport report) {
    if (json) {
      options.terminal().json(report);
    } else {
      print(report);
    }
  }

  private void print(StatusReport report) {
    Terminal terminal = options.terminal();
    terminal.line(
        report.recaps()
            + " recaps, "
            + report.pages()
            + " pages, "
            + report.deadLetters()
            + " dead letters; Kafka at "
            + report.kafka().bootstrapServers());
    report
        .sources()
        .forEach(source -> terminal.line("source " + source.id() + " at " + source.commit()));
    terminal.table(
        List.of("channel", "type", "state", "due", "held", "uncertain", "rejected", "delivered"),
        report.channels().stream().map(StatusCommand::row).toList());
  }

  private static List<String> row(StatusReport.ChannelStatus channel) {
    return List.of(
        channel.name(),
        channel.type(),
        channel.state(),
        Long.toString(channel.due()),
        Long.toString(channel.held()),
        Long.toString(channel.uncertain()),
        Long.toString(channel.rejected()),
        Long.toString(channel.delivered()));
  }
}
