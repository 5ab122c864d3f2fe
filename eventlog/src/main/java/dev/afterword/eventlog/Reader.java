package dev.afterword.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed, without a group. The end is a position, never a count: transactions
 * leave gaps between offsets.
 */
final class Reader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int PATIENCE = 150;
  private static final int LOOKS = 50;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> knownEnds = new HashMap<>();

  /** With the settings of a reader. */
  Reader(Map<String, Object> settings) {
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Of a topic, which a busy broker may not show at once after it was made. Whoever took that for
   * an answer would follow nothing, for ever.
   */
  List<TopicPartition> partitions(String topic) {
    for (int looks = 0; looks < LOOKS; looks++) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        return partitions;
      }
      nap();
    }
    throw new LogUnavailableException(topic + " has no partitions: is it there?");
  }

  private static void nap() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("stopped while looking for a topic", stopped);
    }
  }

  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return consumer.endOffsets(partitions);
  }

  private long end(TopicPartition partition) {
    return Optional.ofNullable(ends(List.of(partition)).get(partition))
        .orElseThrow(() -> new LogUnavailableException(partition + " has no end: is it there?"));
  }

  /** Everything from a position to the end as it is now. */
  void readToEnd(TopicPartition partition, long from, Consumer<LogRecord> each) {
    readWhile(
        partition,
        from,
        record -> {
          each.accept(record);
          return true;
        });
  }

  /** The same until there is no wish for more; whether it came to the end. */
  boolean readWhile(TopicPartition partition, long from, Predicate<LogRecord> wish) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long end = end(partition);
    int silent = 0;
    while (consumer.position(partition) < end) {
      var records = consumer.poll(POLL);
      silent = records.isEmpty() ? silent + 1 : 0;
      if (silent > PATIENCE) {
        throw new LogUnavailableException(
            partition + " was not read to its end within 30 s: is its leader there?");
      }
      for (LogRecord record : Records.of(records.records(partition))) {
        if (record.offset() < end && !wish.test(record)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * What comes first from an offset on, as much as comes at once; nothing if that is beyond the
   * end.
   */
  List<LogRecord> readFrom(TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    for (int silent = 0; silent < PATIENCE; silent++) {
      if (isBeyondEnd(partition, offset)) {
        return List.of();
      }
      var records = Records.of(consumer.poll(POLL).records(partition));
      if (!records.isEmpty() || consumer.position(partition) > offset) {
        return records;
      }
      // The topic may be another one by now.
      knownEnds.remove(partition);
    }
    throw new LogUnavailableException(partition + " was not read: is its leader there?");
  }

  /** An end only grows, so it is asked for only where the one that is known is too small. */
  private boolean isBeyondEnd(TopicPartition partition, long offset) {
    if (offset >= knownEnds.getOrDefault(partition, 0L)) {
      knownEnds.put(partition, end(partition));
    }
    return offset >= knownEnds.getOrDefault(partition, 0L);
  }

  void follow(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Returns when it is settled where each begins. */
  void followFromNow(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  List<LogRecord> poll(Duration patience) {
    try {
      return Records.of(consumer.poll(patience));
    } catch (KafkaException trouble) {
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    }
  }

  Map<Integer, Long> positions(String topic) {
    return consumer.assignment().stream()
        .filter(partition -> partition.topic().equals(topic))
        .collect(Collectors.toUnmodifiableMap(TopicPartition::partition, consumer::position));
  }

  boolean isAtEnd() {
    var ends = consumer.endOffsets(consumer.assignment());
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
