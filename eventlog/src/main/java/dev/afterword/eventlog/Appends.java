package dev.afterword.eventlog;

import java.util.List;

/** Where entries are appended, in the order in which they are submitted. */
@FunctionalInterface
public interface Appends {
  /**
   * Takes its place in the order of appends without waiting: what is submitted first is in the log
   * first. If one fails, all after it fail.
   */
  Pending submit(List<LogEntry> entries);
}
