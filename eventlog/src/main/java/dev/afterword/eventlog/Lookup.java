package dev.afterword.eventlog;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds single records by their offset, over one connection. Safe for use by several threads, one
 * at a time.
 */
public final class Lookup implements Positions {
  private final Reader reader;

  Lookup(Reader reader) {
    this.reader = reader;
  }

  @Override
  public synchronized Optional<LogRecord> read(String topic, int partition, long offset) {
    try {
      return reader.read(new TopicPartition(topic, partition), offset);
    } catch (KafkaException trouble) {
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    }
  }

  @Override
  public synchronized void close() {
    reader.close();
  }
}
