package dev.afterword.broker;

import java.util.Map;

/**
 * A topic that a broker has from its first start on.
 *
 * @param name as Kafka allows
 * @param partitions from 1; each has one copy, for there is one broker
 * @param settings Kafka's own topic settings
 */
public record InitialTopic(String name, int partitions, Map<String, String> settings) {
  /** Takes its own copy. */
  public InitialTopic {
    if (partitions < 1) {
      throw new IllegalArgumentException("a topic has a partition at least, " + name + " has not");
    }
    settings = Map.copyOf(settings);
  }
}
