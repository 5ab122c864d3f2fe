package dev.afterword.eventlog;

import java.util.List;

/** What a stage does with the records of one partition. Called by one thread. */
public interface Worker extends AutoCloseable {
  /**
   * Works on records in their order. What it decides must not depend on where one batch ends and
   * the next begins.
   *
   * @return what to append, in one transaction with the group's position
   */
  List<LogEntry> handle(List<LogRecord> records);

  /** Called several times a second, also when nothing arrives. */
  void turn();

  /** The partition belongs to somebody else now, or the process stops. */
  @Override
  void close();
}
