package dev.afterword.eventlog;

import dev.afterword.contract.TraceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A record that is about to be appended.
 *
 * @param topic full name
 * @param partition where; absent: by the hash of the key
 * @param key absent only where a foreign record without one is parked
 * @param value absent erases the key
 * @param headers in their order
 */
public record LogEntry(
    String topic,
    OptionalInt partition,
    Optional<String> key,
    Optional<byte[]> value,
    List<LogHeader> headers) {
  /** Takes its own copy. */
  public LogEntry {
    headers = List.copyOf(headers);
  }

  /** An entry whose partition follows from its key. */
  public static LogEntry of(String topic, String key, byte[] value) {
    return new LogEntry(
        topic, OptionalInt.empty(), Optional.of(key), Optional.of(value), List.of());
  }

  /** An entry on a given partition. */
  public static LogEntry of(String topic, int partition, String key, byte[] value) {
    return new LogEntry(
        topic, OptionalInt.of(partition), Optional.of(key), Optional.of(value), List.of());
  }

  /** The same entry as a step of a trace, for whoever follows records by their headers. */
  public LogEntry on(TraceContext step) {
    var traced = new ArrayList<>(headers);
    traced.add(LogHeader.of(TraceContext.HEADER, step.parent()));
    return new LogEntry(topic, partition, key, value, traced);
  }

  /** An entry that erases a key. */
  public static LogEntry erase(String topic, String key) {
    return new LogEntry(topic, OptionalInt.empty(), Optional.of(key), Optional.empty(), List.of());
  }
}
