package dev.afterword.eventlog;

import dev.afterword.contract.Topics;
import java.util.Map;

/**
 * How to reach the log.
 *
 * @param bootstrapServers comma-separated {@code host:port}
 * @param client further settings of every Kafka client, as Kafka names them; may hold secrets
 * @param topics the topics' names and shapes
 * @param instance name of this instance, stable over restarts; a second process with the same name
 *     is refused by the broker
 */
public record LogConfig(
    String bootstrapServers, Map<String, String> client, Topics topics, String instance) {
  /** Takes its own copy and refuses blanks. */
  public LogConfig {
    client = Map.copyOf(client);
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("kafka.bootstrap.servers is empty: write host:port");
    }
    if (!instance.matches("[a-zA-Z0-9._-]{1,200}")) {
      throw new IllegalArgumentException(
          "an instance is named by letters, digits, dot, underscore and hyphen");
    }
  }

  /** For a broker without further settings. */
  public static LogConfig of(String bootstrapServers, Topics topics, String instance) {
    return new LogConfig(bootstrapServers, Map.of(), topics, instance);
  }

  /** Names the settings, not their values. */
  @Override
  public String toString() {
    return "LogConfig["
        + bootstrapServers
        + ", "
        + client.keySet().stream().sorted().toList()
        + ", "
        + topics.prefix()
        + ", "
        + instance
        + "]";
  }
}
