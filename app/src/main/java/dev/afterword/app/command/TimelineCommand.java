package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Visible;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.timeline.ChannelAnswer;
import dev.afterword.desk.timeline.Timeline;
import dev.afterword.desk.timeline.TimelineEvent;
import dev.afterword.desk.timeline.TimelineReader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword timeline}. */
@Command(
    name = "timeline",
    description =
        "Everything that happened to one recap, and one sentence for each channel: why it was"
            + " announced, or why not.")
final class TimelineCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(index = "0", paramLabel = "RECAP", description = "Id of the recap.")
  private String recap = "";

  @Mixin private final Reading reading = new Reading();

  TimelineCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return reading.tell(
        options,
        neighbour -> neighbour.timeline(Recaps.named(recap)).map(this::known),
        (access, stages) -> known(read(access, stages)),
        this::print);
  }

  private Timeline read(LogAccess access, Stages stages) {
    return new TimelineReader(access.log(), stages.data()::pageSize)
        .read(Recaps.named(recap), stages.labels(), stages.clock().instant());
  }

  private Timeline known(Timeline timeline) {
    if (timeline.events().isEmpty()) {
      throw CommandException.failed(
          "the log knows no recap "
              + recap
              + ": it was never published or was refused; see 'afterword check' and 'afterword"
              + " deliveries'");
    }
    return timeline;
  }

  private void print(Timeline timeline) {
    var terminal = options.terminal();
    terminal.line(Visible.of(timeline.recap() + "  " + timeline.title()));
    terminal.line("");
    terminal.table(
        List.of("at", "stage", "channel", "what", "detail"),
        timeline.events().stream().map(TimelineCommand::row).toList());
    terminal.line("");
    terminal.table(
        List.of("channel", "state", "why"),
        timeline.channels().stream().map(TimelineCommand::row).toList());
  }

  private static List<String> row(TimelineEvent event) {
    String link = event.url().map(url -> event.detail().isEmpty() ? url : ", " + url).orElse("");
    return List.of(
        event.at().toString(),
        event.stage(),
        event.channel().orElse(""),
        event.what(),
        event.detail() + link);
  }

  private static List<String> row(ChannelAnswer answer) {
    return List.of(answer.channel(), answer.state(), answer.why());
  }
}
