package dev.afterword.eventlog;

import java.time.Duration;
import java.util.List;

/** All of a topic from its beginning and onwards, as it comes. Used by one thread. */
public interface Inflow extends AutoCloseable {
  /**
   * What has come since the last call.
   *
   * @param patience how long to wait if nothing is there
   * @throws LogUnavailableException if the log refuses
   */
  List<LogRecord> poll(Duration patience);

  /** Whether everything that is committed now was returned. */
  boolean isAtEnd();

  @Override
  void close();
}
