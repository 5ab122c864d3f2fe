package dev.afterword.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends in transactions under one transactional id. Opening it fences every predecessor with that
 * id: what they began and did not commit is gone, what they still try fails. Several threads may
 * append at once; what waits together is committed together.
 *
 * <p>After any exception the outcome is unknown and the appender is spent: open another and read
 * what is there.
 */
public final class Appender implements Appends, AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final ConcurrentLinkedQueue<Batch> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock committing = new ReentrantLock();

  /** Written under the lock, once. */
  private volatile Optional<RuntimeException> spent = Optional.empty();

  private Appender(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  static Appender open(Map<String, Object> settings) {
    var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new Appender(producer);
    } catch (TransactionalIdAuthorizationException forbidden) {
      producer.close(java.time.Duration.ZERO);
      throw new LogUnavailableException(
          "Kafka does not let this user append as the transactional id "
              + settings.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG)
              + ": grant it Write",
          forbidden);
    } catch (KafkaException refused) {
      producer.close(java.time.Duration.ZERO);
      throw explain(refused);
    }
  }

  /**
   * Appends all of them or none; returns when they are committed.
   *
   * @throws FencedException if another instance has taken over
   * @throws LogUnavailableException if the log did not confirm it; it may have happened all the
   *     same
   */
  public void append(List<LogEntry> entries) {
    submit(entries).await();
  }

  /**
   * The same for more than memory holds: each entry is made when it is its turn.
   *
   * @param entries read once, in the thread that commits
   */
  public void appendAll(Iterable<LogEntry> entries) {
    submit(new Batch(entries, Map.of(), Optional.empty(), new CompletableFuture<>())).await();
  }

  @Override
  public Pending submit(List<LogEntry> entries) {
    return submit(new Batch(entries, Map.of(), Optional.empty(), new CompletableFuture<>()));
  }

  /** Appends them together with the position of the group. */
  void append(
      List<LogEntry> entries,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    submit(new Batch(entries, offsets, Optional.of(group), new CompletableFuture<>())).await();
  }

  private Pending submit(Batch batch) {
    waiting.add(batch);
    return () -> await(batch);
  }

  private void await(Batch batch) {
    committing.lock();
    try {
      if (!batch.done.isDone()) {
        commitWaiting();
      }
    } finally {
      committing.unlock();
    }
    try {
      batch.done.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Group commit: whoever holds the lock commits for all that wait. */
  private void commitWaiting() {
    var together = new ArrayList<Batch>();
    for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
      together.add(batch);
    }
    try {
      if (spent.isPresent()) {
        throw spent.get();
      }
      transact(together);
      together.forEach(batch -> batch.done.complete(null));
    } catch (RuntimeException failed) {
      // Whatever it was, nobody may append through a producer whose last outcome is unknown.
      spent = Optional.of(failed);
      together.forEach(batch -> batch.done.completeExceptionally(failed));
    }
  }

  private void transact(List<Batch> batches) {
    try {
      producer.beginTransaction();
      var sent = new ArrayList<Future<RecordMetadata>>();
      for (Batch batch : batches) {
        batch.entries.forEach(entry -> sent.add(producer.send(Records.of(entry))));
      }
      for (Batch batch : batches) {
        batch.group.ifPresent(group -> producer.sendOffsetsToTransaction(batch.offsets, group));
      }
      for (var record : sent) {
        record.get();
      }
      producer.commitTransaction();
    } catch (KafkaException refused) {
      throw explain(refused);
    } catch (ExecutionException refused) {
      throw explain(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("stopped while appending", stopped);
    }
  }

  private static RuntimeException explain(Exception refused) {
    for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException
          || cause instanceof FencedInstanceIdException) {
        return new FencedException("another instance has taken over", refused);
      }
    }
    return new LogUnavailableException("the log did not take it: " + Reasons.of(refused), refused);
  }

  /** Drops what is not committed. */
  @Override
  public void close() {
    producer.close(java.time.Duration.ofSeconds(2));
  }

  private record Batch(
      Iterable<LogEntry> entries,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      Optional<ConsumerGroupMetadata> group,
      CompletableFuture<Void> done) {}
}
