package dev.afterword.app.config;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Client properties as Kafka names them. They hold secrets: {@link #toString()} names the keys
 * only.
 *
 * @param properties by dotted key; empty: the embedded broker
 */
public record Kafka(SortedMap<String, String> properties) {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

  /** Takes its own copy. */
  public Kafka {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }

  /** No property, which means the embedded broker. */
  public static Kafka embedded() {
    return new Kafka(new TreeMap<>(Map.of()));
  }

  /** Addresses of the cluster; absent for the embedded broker. */
  public Optional<String> bootstrapServers() {
    return Optional.ofNullable(properties.get(BOOTSTRAP_SERVERS));
  }

  @Override
  public String toString() {
    return "Kafka" + properties.keySet();
  }
}
