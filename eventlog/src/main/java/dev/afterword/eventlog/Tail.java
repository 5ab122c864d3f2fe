package dev.afterword.eventlog;

import java.time.Duration;
import java.util.List;

/**
 * All partitions of a topic from the beginning and onwards, without a group: for views that every
 * instance keeps for itself. Used by one thread.
 */
public final class Tail implements AutoCloseable {
  private final Reader reader;

  Tail(Reader reader, String topic) {
    this.reader = reader;
    reader.follow(reader.partitions(topic));
  }

  /**
   * What has come since the last call.
   *
   * @param patience how long to wait if nothing is there
   * @throws LogUnavailableException if the log refuses
   */
  public List<LogRecord> poll(Duration patience) {
    return reader.poll(patience);
  }

  /** Whether everything that is committed now was returned. Asks the broker. */
  public boolean isAtEnd() {
    return reader.isAtEnd();
  }

  @Override
  public void close() {
    reader.close();
  }
}
