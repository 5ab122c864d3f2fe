package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.timeline.RecordsOfRecap;
import dev.afterword.eventlog.LogRecord;
import java.util.List;
import java.util.function.Consumer;

/** Finds the records about a recap where the board has seen them, without reading all others. */
final class TracedRecords implements RecordsOfRecap {
  private final Board board;
  private final Details details;
  private final RecordsOfRecap all;

  /**
   * Over a board.
   *
   * @param all asked as long as the board does not know everything
   */
  TracedRecords(Board board, Details details, RecordsOfRecap all) {
    this.board = board;
    this.details = details;
    this.all = all;
  }

  @Override
  public void each(String topic, RecapId recap, Consumer<LogRecord> take) {
    if (!board.isComplete()) {
      all.each(topic, recap, take);
      return;
    }
    List<Place> places = board.trace(recap, topic);
    places.forEach(place -> details.record(topic, place).ifPresent(take));
  }
}
