package dev.afterword.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The workers of the partitions that are assigned now. On assignment, in this order: fence the
 * predecessor, let the worker read what is there, only then act.
 */
final class Workers implements ConsumerRebalanceListener {
  private static final Duration STABLE = Duration.ofSeconds(5);

  private final ClientSettings settings;
  private final String group;
  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final WorkerFactory factory;
  private final ToLongBiFunction<String, TopicPartition> committed;
  private final Runnable begins;
  private final Map<Integer, Seat> seats = new HashMap<>();

  /** Between a revocation and the next assignment nobody knows who works on what. */
  private boolean assigned;

  Workers(
      ClientSettings settings,
      String group,
      String topic,
      KafkaConsumer<byte[], byte[]> consumer,
      WorkerFactory factory,
      ToLongBiFunction<String, TopicPartition> committed,
      Runnable begins) {
    this.settings = settings;
    this.group = group;
    this.topic = topic;
    this.consumer = consumer;
    this.factory = factory;
    this.committed = committed;
    this.begins = begins;
  }

  /** Whether the group has said what is ours, which may be nothing. */
  boolean isAssigned() {
    return assigned;
  }

  Set<Integer> partitions() {
    return Set.copyOf(seats.keySet());
  }

  void handle(TopicPartition partition, List<LogRecord> records) {
    Seat seat = Optional.ofNullable(seats.get(partition.partition())).orElseThrow();
    var next = Map.of(partition, new OffsetAndMetadata(records.getLast().offset() + 1));
    var membership = consumer.groupMetadata();
    seat.worker.handle(records, entries -> seat.appender.append(entries, next, membership));
  }

  void turn() {
    seats.values().forEach(seat -> seat.worker.turn());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      begins.run();
    }
    for (TopicPartition partition : partitions) {
      seats.put(partition.partition(), take(partition));
    }
    assigned = true;
  }

  private Seat take(TopicPartition partition) {
    var appender = Appender.open(settings.producer(transactionalId(partition)));
    try {
      long position = position(partition);
      return new Seat(
          appender, factory.start(new Assignment(partition.partition(), position, appender)));
    } catch (RuntimeException failed) {
      appender.close();
      throw failed;
    }
  }

  /**
   * A process that died while the broker was completing its transaction can leave an offset that
   * never becomes stable, and the consumer would wait for it for ever. The offset before it does as
   * well: what is read a second time changes nothing.
   */
  private long position(TopicPartition partition) {
    try {
      return consumer.position(partition, STABLE);
    } catch (TimeoutException unstable) {
      long before = committed.applyAsLong(group, partition);
      consumer.seek(partition, before);
      return before;
    }
  }

  /** Static for each partition, never for each process: that is what fences. */
  private String transactionalId(TopicPartition partition) {
    return group + "." + topic + "-" + partition.partition();
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    assigned = false;
    partitions.forEach(partition -> close(partition.partition()));
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    onPartitionsRevoked(partitions);
  }

  void closeAll() {
    new HashSet<>(seats.keySet()).forEach(this::close);
  }

  private void close(int partition) {
    Optional.ofNullable(seats.remove(partition))
        .ifPresent(
            seat -> {
              seat.worker.close();
              seat.appender.close();
            });
  }

  private record Seat(Appender appender, Worker worker) {}
}
