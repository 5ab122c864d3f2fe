package dev.afterword.eventlog;

import java.time.Duration;
import java.util.List;

/**
 * All partitions of a topic from the beginning and onwards, without a group: for views that every
 * instance keeps for itself. Used by one thread.
 */
public final class Tail implements Inflow {
  private final Reader reader;

  Tail(Reader reader, String topic) {
    this.reader = reader;
    reader.follow(reader.partitions(topic));
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
