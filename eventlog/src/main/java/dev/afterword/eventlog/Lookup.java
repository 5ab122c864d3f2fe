package dev.afterword.eventlog;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds single records by their offset, over one connection. Who asks for one mostly asks for its
 * neighbours next, so what comes with it is kept for a while. Safe for use by several threads, one
 * at a time.
 */
public final class Lookup implements Positions {
  private final Reader reader;
  private final Recent recent = new Recent();

  Lookup(Reader reader) {
    this.reader = reader;
  }

  @Override
  public synchronized Optional<LogRecord> read(String topic, int partition, long offset) {
    Optional<LogRecord> known = recent.find(topic, partition, offset);
    if (known.isPresent()) {
      return known;
    }
    try {
      List<LogRecord> come = reader.readFrom(new TopicPartition(topic, partition), offset);
      come.forEach(recent::add);
      return come.stream().findFirst().filter(record -> record.offset() == offset);
    } catch (KafkaException trouble) {
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    }
  }

  @Override
  public synchronized void close() {
    reader.close();
  }
}
