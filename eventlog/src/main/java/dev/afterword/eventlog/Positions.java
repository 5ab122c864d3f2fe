package dev.afterword.eventlog;

import java.util.Optional;

/** Single records by where they lie. */
public interface Positions extends AutoCloseable {
  /**
   * The record at an offset; empty if it is not there, or not any more.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  Optional<LogRecord> read(String topic, int partition, long offset);

  @Override
  void close();
}
