package dev.afterword.eventlog;

import java.time.Duration;
import java.util.List;

/**
 * All partitions of one or more topics from the beginning and onwards, without a group: for views
 * that every instance keeps for itself. Used by one thread.
 */
public final class Tail implements Inflow {
  private final Reader reader;

  Tail(Reader reader, List<String> topics) {
    this.reader = reader;
    reader.follow(topics.stream().flatMap(topic -> reader.partitions(topic).stream()).toList());
  }

  @Override
  public List<LogRecord> poll(Duration patience) {
    return reader.poll(patience);
  }

  /** Asks the broker. */
  @Override
  public boolean isAtEnd() {
    return reader.isAtEnd();
  }

  @Override
  public void close() {
    reader.close();
  }
}
