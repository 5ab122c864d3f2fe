package dev.afterword.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongBiFunction;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic in a consumer group and gives each assigned partition to a worker. What goes
 * wrong is said once, and tried again from the committed position: by then the partition is fenced
 * and read anew, so that nothing is done on stale knowledge.
 */
public final class Follower implements Runnable, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final ClientSettings settings;
  private final String group;
  private final String topic;
  private final WorkerFactory factory;
  private final ToLongBiFunction<String, TopicPartition> committed;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<Integer, Long> positions = new ConcurrentHashMap<>();

  /** Written by the loop, read by anybody. */
  private volatile FollowerState state = new FollowerState.Starting();

  private volatile boolean started;

  Follower(
      ClientSettings settings,
      String group,
      String topic,
      WorkerFactory factory,
      ToLongBiFunction<String, TopicPartition> committed,
      InstantSource clock) {
    this.settings = settings;
    this.group = group;
    this.topic = topic;
    this.factory = factory;
    this.committed = committed;
    this.clock = clock;
  }

  /** Works until it is closed. */
  @Override
  public void run() {
    started = true;
    try {
      Duration pause = FIRST_PAUSE;
      while (!isStopping()) {
        try {
          follow();
        } catch (FencedInstanceIdException taken) {
          state =
              new FollowerState.Stopped(
                  "another process acts under the same instance name: stop it, or give this one its"
                      + " own data folder");
          log.atError()
              .addKeyValue("stage", group)
              .log("stopped: another process acts under the same instance name");
          return;
          // The loop's boundary: whatever a stage or the client throws must neither kill the thread
          // nor be repeated in haste.
        } catch (RuntimeException trouble) {
          pause = waitAfter(trouble, pause);
        }
      }
    } finally {
      stopped.countDown();
    }
  }

  private void follow() {
    try (var consumer =
        new KafkaConsumer<>(
            settings.member(group, factory),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var workers = new Workers(settings, group, topic, consumer, factory, committed, this::begin);
      try {
        consumer.subscribe(List.of(topic), workers);
        var silence = new Silence();
        Metric received = received(consumer);
        while (!isStopping()) {
          turn(consumer, workers);
          silence
              .since((double) received.metricValue(), clock.instant())
              .ifPresentOrElse(since -> unheard(workers, since), () -> heard(workers));
        }
      } finally {
        workers.closeAll();
        positions.clear();
      }
      consumer.close(
          CloseOptions.timeout(Duration.ofSeconds(3))
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private void turn(KafkaConsumer<byte[], byte[]> consumer, Workers workers) {
    var records = consumer.poll(POLL);
    for (TopicPartition partition : records.partitions()) {
      workers.handle(partition, Records.of(records.records(partition)));
    }
    workers.turn();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition.partition(), consumer.position(partition));
    }
    positions.keySet().retainAll(workers.partitions());
  }

  /** Making a large site takes minutes, in which it must not be said to stand by. */
  private void begin() {
    if (state instanceof FollowerState.StandingBy) {
      state = new FollowerState.Starting();
    }
  }

  private void heard(Workers workers) {
    if (!workers.partitions().isEmpty()) {
      state = new FollowerState.Running();
    } else if (workers.isAssigned()) {
      standBy();
    }
  }

  /** Two instances may be meant, or a mistake: only a person knows, so it is said. */
  private void standBy() {
    var now =
        new FollowerState.StandingBy(
            "another instance works on all of " + topic + ", this one takes over when that ends");
    if (!now.equals(state)) {
      log.atWarn().addKeyValue("stage", group).log("stands by: {}", now.reason());
      state = now;
    }
  }

  /** A group answers who joins it only when all others have joined again, and those may be busy. */
  private void unheard(Workers workers, Instant since) {
    String reason =
        workers.isAssigned()
            ? "Kafka does not answer"
            : "Kafka does not answer, or another instance is busy and this one waits for its share";
    var waiting = new FollowerState.Waiting(reason, since);
    if (!waiting.equals(state)) {
      log.atWarn().addKeyValue("stage", group).log("waits: {}", waiting.reason());
      state = waiting;
    }
  }

  /** All bytes that came from any broker. To look for it among hundreds would cost every turn. */
  private static Metric received(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("incoming-byte-total"))
        .filter(metric -> metric.getKey().group().equals("consumer-metrics"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Duration waitAfter(RuntimeException trouble, Duration pause) {
    String reason = Reasons.of(trouble);
    if (!(state instanceof FollowerState.Waiting waiting && waiting.reason().equals(reason))) {
      log.atWarn().addKeyValue("stage", group).log("waits: {}", reason);
      log.atDebug().addKeyValue("stage", group).setCause(trouble).log("waits");
      state = new FollowerState.Waiting(reason, clock.instant());
    }
    try {
      boolean stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      Duration doubled = pause.multipliedBy(2);
      return stop || doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping.countDown();
      return pause;
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** How it is doing. */
  public FollowerState state() {
    return state;
  }

  /**
   * Whether everything before these positions is done.
   *
   * @param ends end offset of each partition of the topic
   */
  public boolean hasReached(Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> end.getValue() <= positions.getOrDefault(end.getKey(), -1L));
  }

  /** Finishes the batch in hand, leaves the group and stops. Waits for at most ten seconds. */
  @Override
  public void close() {
    stopping.countDown();
    if (!started) {
      return;
    }
    try {
      if (!stopped.await(10, TimeUnit.SECONDS)) {
        log.atWarn().addKeyValue("stage", group).log("did not stop within ten seconds");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
