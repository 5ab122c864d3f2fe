package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Positions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the closed deliveries of one partition lie. They stay on the log until somebody asks:
 * compaction leaves the last record of each key at its offset. Used under the ledger's lock.
 */
final class Archive {
  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  private final String topic;
  private final int partition;
  private final Positions positions;
  private final JsonCodec json = new JsonCodec();
  private final Map<String, Closed> closed = new HashMap<>();

  Archive(String topic, int partition, Positions positions) {
    this.topic = topic;
    this.partition = partition;
    this.positions = positions;
  }

  private record Closed(long offset, Instant updated) {}

  void put(String key, long offset, Instant updated) {
    closed.put(key, new Closed(offset, updated));
  }

  void remove(String key) {
    closed.remove(key);
  }

  /**
   * Reads the log.
   *
   * @param traces learns the one that its record is on
   */
  Optional<Delivery> find(String key, Traces traces) {
    Optional<LogRecord> record = Optional.ofNullable(closed.get(key)).flatMap(this::read);
    Optional<Delivery> delivery = record.flatMap(this::decode);
    delivery.ifPresent(found -> traces.learn(found, record.orElseThrow()));
    return delivery;
  }

  /** Those of a channel that were written after a moment. */
  Stream<Delivery> after(Instant moment, String channel) {
    return closed.entrySet().stream()
        .filter(
            entry ->
                Delivery.isOf(channel, entry.getKey()) && entry.getValue().updated.isAfter(moment))
        .flatMap(entry -> read(entry.getValue()).flatMap(this::decode).stream());
  }

  private Optional<LogRecord> read(Closed entry) {
    return positions.read(topic, partition, entry.offset);
  }

  private Optional<Delivery> decode(LogRecord record) {
    try {
      return Optional.of(json.read(record.value().orElseThrow(), Delivery.class));
    } catch (UnreadableException foreign) {
      log.atWarn().addKeyValue("topic", record.position()).log("ignored: {}", foreign.getMessage());
      return Optional.empty();
    }
  }
}
