package dev.afterword.syndicator;

import dev.afterword.eventlog.Appends;
import dev.afterword.eventlog.Inflow;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Pending;
import dev.afterword.eventlog.Positions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Topics of one partition in memory, with what a log promises: order, atomic appends, compaction.
 */
final class MemoryLog implements Appends, Positions {
  private final Map<String, List<Optional<LogRecord>>> topics = new HashMap<>();
  private final InstantSource clock;
  private final Runnable danger;

  /**
   * A log.
   *
   * @param danger called before and after each append; may throw
   */
  MemoryLog(InstantSource clock, Runnable danger) {
    this.clock = clock;
    this.danger = danger;
  }

  @Override
  public Pending submit(List<LogEntry> entries) {
    danger.run();
    append(entries);
    danger.run();
    return () -> {};
  }

  void append(List<LogEntry> entries) {
    for (LogEntry entry : entries) {
      var topic = topic(entry.topic());
      topic.add(
          Optional.of(
              new LogRecord(
                  entry.topic(),
                  0,
                  topic.size(),
                  clock.instant(),
                  entry.key(),
                  entry.value(),
                  entry.headers())));
    }
  }

  private List<Optional<LogRecord>> topic(String name) {
    return topics.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  /** What is left of a topic from an offset on. */
  List<LogRecord> from(String name, long offset) {
    var topic = topic(name);
    return topic.subList((int) Math.min(offset, topic.size()), topic.size()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  long end(String name) {
    return topic(name).size();
  }

  /** The topic is made anew, and empty. */
  void recreate(String name) {
    topics.remove(name);
  }

  /** Leaves the last record of each key. */
  void compact(String name) {
    var topic = topic(name);
    Map<Optional<String>, Long> last = new HashMap<>();
    topic.forEach(record -> record.ifPresent(there -> last.put(there.key(), there.offset())));
    topic.replaceAll(record -> record.filter(there -> last.containsValue(there.offset())));
  }

  @Override
  public Optional<LogRecord> read(String name, int partition, long offset) {
    var topic = topic(name);
    return offset < topic.size() ? topic.get((int) offset) : Optional.empty();
  }

  Inflow inflow(String name) {
    return new Inflow() {
      private long next;

      @Override
      public List<LogRecord> poll(Duration patience) {
        var records = from(name, next);
        next = end(name);
        return records;
      }

      @Override
      public boolean isAtEnd() {
        return next >= end(name);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
