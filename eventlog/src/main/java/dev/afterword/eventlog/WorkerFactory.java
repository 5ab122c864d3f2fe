package dev.afterword.eventlog;

/** Makes the worker of a partition. */
@FunctionalInterface
public interface WorkerFactory {
  /**
   * Called when the predecessor is fenced and before the first record arrives: what is read now is
   * complete, because nobody else can append any more.
   */
  Worker start(Assignment assignment);
}
