package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Positions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The closed deliveries of one partition. They stay on the log until somebody asks: compaction
 * leaves the last record of each key at its offset. A slow broker makes it slow, so nobody asks
 * while others wait for the ledger's lock.
 */
final class Archive {
  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  private final String topic;
  private final int partition;
  private final Positions positions;
  private final JsonCodec json = new JsonCodec();

  Archive(String topic, int partition, Positions positions) {
    this.topic = topic;
    this.partition = partition;
    this.positions = positions;
  }

  /**
   * A delivery as the log has it.
   *
   * @param record that it came in
   */
  record Filed(Delivery delivery, LogRecord record) {}

  /** What lies at an offset; empty if nobody can read it. */
  Optional<Filed> read(long offset) {
    return positions.read(topic, partition, offset).flatMap(this::decode);
  }

  private Optional<Filed> decode(LogRecord record) {
    try {
      return Optional.of(
          new Filed(json.read(record.value().orElseThrow(), Delivery.class), record));
    } catch (UnreadableException foreign) {
      log.atWarn().addKeyValue("topic", record.position()).log("ignored: {}", foreign.getMessage());
      return Optional.empty();
    }
  }
}
