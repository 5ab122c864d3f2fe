package dev.afterword.eventlog;

import java.time.Duration;

/** Makes the worker of a partition. */
@FunctionalInterface
public interface WorkerFactory {
  /**
   * Called when the predecessor is fenced and before the first record arrives: what is read now is
   * complete, because nobody else can append any more.
   */
  Worker start(Assignment assignment);

  /**
   * How long a worker may take for what it does between two polls. For as long a member that hangs
   * keeps its partitions, and newcomers wait for it: no longer than the longest step needs. At
   * least a second.
   */
  default Duration longestStep() {
    return Duration.ofMinutes(5);
  }

  /**
   * Whether all partitions belong into one hand, because what is made of them is one thing. Then
   * one instance works, and further ones stand by; all members of the group have to agree.
   */
  default boolean isIndivisible() {
    return false;
  }
}
