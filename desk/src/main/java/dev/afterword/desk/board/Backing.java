package dev.afterword.desk.board;

import dev.afterword.contract.Page;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.Previews;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.replay.Planning;
import dev.afterword.desk.replay.ReplayBook;
import dev.afterword.desk.replay.ReplayOffice;
import dev.afterword.desk.replay.Replays;
import dev.afterword.desk.replay.SiteOffice;
import dev.afterword.desk.timeline.TimelineReader;
import dev.afterword.desk.timeline.WholePartition;
import dev.afterword.eventlog.EventLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the desk stands on once the log is reached.
 *
 * @param log the log
 * @param keeper of the board
 * @param details what the board leaves in the log
 * @param decisions what can be done
 * @param office of the dead letters
 * @param book what was decided about replays
 * @param replays what is planned and done about them
 * @param site what is ordered about the site as a whole
 * @param timelines lives of recaps
 * @param channels as configured
 * @param previews what a channel would say
 * @param waiting what keeps stages of this process from going on, one sentence each
 * @param clock of this process
 */
public record Backing(
    EventLog log,
    Keeper keeper,
    Details details,
    Decisions decisions,
    DeadLetterOffice office,
    ReplayBook book,
    Replays replays,
    SiteOffice site,
    TimelineReader timelines,
    List<ChannelLabel> channels,
    Previews previews,
    Supplier<List<String>> waiting,
    InstantSource clock)
    implements AutoCloseable {
  /** Takes its own copy. */
  public Backing {
    channels = List.copyOf(channels);
  }

  /**
   * Over a log; the keeper is started by whoever made it.
   *
   * @param planning works out what a replay would do
   * @param pageSize bytes of a page's file, for whoever has the site at hand
   * @param waiting what keeps stages of this process from going on, one sentence each
   */
  public static Backing over(
      EventLog log,
      Keeper keeper,
      List<ChannelLabel> channels,
      Previews previews,
      Planning planning,
      Function<Page, OptionalLong> pageSize,
      Supplier<List<String>> waiting,
      InstantSource clock) {
    var details = new Details(log);
    Board board = keeper.board();
    var book = new ReplayBook(log);
    var records = new TracedRecords(board, details, new WholePartition(log));
    return new Backing(
        log,
        keeper,
        details,
        new Decisions(log, board, details, clock),
        new DeadLetterOffice(log, new BoardEvents(board), clock),
        book,
        new Replays(new ReplayOffice(book, board::standing), planning),
        new SiteOffice(log, book),
        new TimelineReader(log, records, pageSize),
        channels,
        previews,
        waiting,
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

  /** What it has opened itself; the keeper belongs to whoever started it. */
  @Override
  public void close() {
    details.close();
    book.close();
  }
}
