package dev.afterword.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The log as it lies there.
 *
 * @param brokers how many answer
 * @param topics those of ours that are there and may be seen, by name
 * @param newest when the newest record was written, by the clock of whoever wrote it
 */
public record Survey(int brokers, Map<String, Sight> topics, Optional<Instant> newest) {
  /** Takes its own copy. */
  public Survey {
    topics = Map.copyOf(topics);
  }

  /**
   * One topic.
   *
   * @param partitions how many
   * @param replication copies of each, of the one that has the fewest
   * @param headless whether a partition has no leader: nobody can read or write it now
   * @param readable whether we may read it
   * @param writable whether we may write to it
   */
  public record Sight(
      int partitions, int replication, boolean headless, boolean readable, boolean writable) {}
}
