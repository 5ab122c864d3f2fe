package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of one recap. Used under the board's lock. */
final class Entry {
  private final RecapId recap;
  private final Map<String, Cell> cells = HashMap.newHashMap(4);
  private final Map<String, Trace> traces = HashMap.newHashMap(3);
  private Optional<Line.About> about = Optional.empty();
  private Optional<Line.Live> page = Optional.empty();

  Entry(RecapId recap) {
    this.recap = recap;
  }

  RecapId recap() {
    return recap;
  }

  /** Where the records about it lie on a topic. */
  Trace trace(String topic) {
    return traces.computeIfAbsent(topic, _ -> new Trace());
  }

  /** Where its last event lies that can be read. */
  Optional<Place> lastEvent() {
    return about.map(Line.About::place);
  }

  Map<String, Cell> cells() {
    return cells;
  }

  Optional<Line.About> about() {
    return about;
  }

  void about(Optional<Line.About> next) {
    about = next;
  }

  void page(Optional<Line.Live> next) {
    page = next;
  }

  /** By which the newest come first. */
  Instant when() {
    return about.map(Line.About::committedAt).orElse(Instant.EPOCH);
  }

  boolean isPublished() {
    return about.filter(known -> !known.isWithdrawn()).isPresent();
  }

  boolean isLive() {
    return line().isLive();
  }

  boolean isEmpty() {
    return cells.isEmpty() && about.isEmpty() && page.isEmpty();
  }

  Line line() {
    return new Line(recap, about, page, cells);
  }
}
