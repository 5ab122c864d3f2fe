package dev.afterword.eventlog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Records that were read of late, up to a few megabytes; the longest unused is forgotten first. */
final class Recent {
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Map<Place, LogRecord> records = new LinkedHashMap<>(16, 0.75f, true);
  private int bytes;

  void add(LogRecord record) {
    LogRecord before = records.put(Place.of(record), record);
    bytes += size(record) - (before == null ? 0 : size(before));
    var longestUnused = records.values().iterator();
    while (bytes > MOST_BYTES) {
      bytes -= size(longestUnused.next());
      longestUnused.remove();
    }
  }

  Optional<LogRecord> find(String topic, int partition, long offset) {
    return Optional.ofNullable(records.get(new Place(topic, partition, offset)));
  }

  private static int size(LogRecord record) {
    return record.value().map(value -> value.length).orElse(0);
  }

  private record Place(String topic, int partition, long offset) {
    static Place of(LogRecord record) {
      return new Place(record.topic(), record.partition(), record.offset());
    }
  }
}
