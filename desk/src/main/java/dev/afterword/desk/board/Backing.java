package dev.afterword.desk.board;

import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.Previews;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.replay.ReplayOffice;
import dev.afterword.desk.timeline.TimelineReader;
import dev.afterword.eventlog.EventLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What the desk stands on once the log is reached.
 *
 * @param log the log
 * @param keeper of the board
 * @param details what the board leaves in the log
 * @param decisions what can be done
 * @param office of the dead letters
 * @param replays that were planned
 * @param timelines lives of recaps
 * @param channels as configured
 * @param previews what a channel would say
 * @param clock of this process
 */
public record Backing(
    EventLog log,
    Keeper keeper,
    Details details,
    Decisions decisions,
    DeadLetterOffice office,
    ReplayOffice replays,
    TimelineReader timelines,
    List<ChannelLabel> channels,
    Previews previews,
    InstantSource clock) {
  /** Takes its own copy. */
  public Backing {
    channels = List.copyOf(channels);
  }

  /** Over a log; the keeper is started by whoever made it. */
  public static Backing over(
      EventLog log,
      Keeper keeper,
      List<ChannelLabel> channels,
      Previews previews,
      TimelineReader timelines,
      InstantSource clock) {
    var details = new Details(log);
    return new Backing(
        log,
        keeper,
        details,
        new Decisions(log, keeper.board(), details, clock),
        new DeadLetterOffice(log, clock),
        new ReplayOffice(log),
        timelines,
        channels,
        previews,
        clock);
  }

  /** The time of now. */
  public Instant now() {
    return clock.instant();
  }

  /** What the topics say in sum. */
  public Board board() {
    return keeper.board();
  }
}
