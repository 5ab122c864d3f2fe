package dev.afterword.contract;

import java.util.Map;

/**
 * A topic as it has to be created.
 *
 * @param name full name
 * @param partitions from 1
 * @param replication from 1
 * @param settings Kafka's own topic settings
 */
public record TopicSpecification(
    String name, int partitions, short replication, Map<String, String> settings) {
  /** Takes its own copy. */
  public TopicSpecification {
    settings = Map.copyOf(settings);
  }
}
