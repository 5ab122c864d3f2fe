package dev.afterword.eventlog;

import java.util.List;

/** What a stage does with the records of one partition. Called by one thread. */
public interface Worker extends AutoCloseable {
  /**
   * Works on records in their order and commits what follows from them, once. What it decides must
   * not depend on where one batch ends and the next begins.
   *
   * @param commit moves the group past these records, together with what is appended
   */
  void handle(List<LogRecord> records, Commit commit);

  /** Called several times a second, also when nothing arrives. */
  void turn();

  /** The partition belongs to somebody else now, or the process stops. */
  @Override
  void close();
}
