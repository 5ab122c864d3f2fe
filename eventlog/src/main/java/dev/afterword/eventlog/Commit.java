package dev.afterword.eventlog;

import java.util.List;

/** One transaction over what a stage appends and how far it has read. */
@FunctionalInterface
public interface Commit {
  /**
   * Appends the entries and moves the group's position, all or nothing; returns when it is done.
   *
   * @throws FencedException if another instance has taken over
   * @throws LogUnavailableException if the log did not confirm it; it may have happened all the
   *     same
   */
  void append(List<LogEntry> entries);
}
