package dev.afterword.eventlog;

/** An append that has its place in the order and is not yet known to be committed. */
@FunctionalInterface
public interface Pending {
  /**
   * Returns when it is committed.
   *
   * @throws FencedException if another instance has taken over
   * @throws LogUnavailableException if the log did not confirm it; it may have happened all the
   *     same
   */
  void await();
}
