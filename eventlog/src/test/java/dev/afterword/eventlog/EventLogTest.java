package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises of the log on a real broker. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;

  @BeforeEach
  void connect() {
    topics = kafka.topics();
    log = kafka.connect("one");
  }

  @Test
  void makingTopicsTwiceIsFine() {
    log.createTopics();
    assertThat(log.ends(topics.recaps())).containsEntry(0, 0L);
  }

  @Test
  void allEntriesOfAnAppendAreThereOrNone() {
    try (var appender = log.appender("producer")) {
      appender.append(
          List.of(entry(topics.recaps(), "a", "1"), entry(topics.sources(), "main", "c1")));
    }
    assertThat(values(topics.recaps())).containsExactly("1");
    assertThat(values(topics.sources())).containsExactly("c1");
  }

  @Test
  void aSuccessorFencesItsPredecessor() {
    try (var first = log.appender("ledger-0")) {
      first.append(List.of(entry(topics.recaps(), "a", "1")));
      try (var second = log.appender("ledger-0")) {
        assertThatThrownBy(() -> first.append(List.of(entry(topics.recaps(), "a", "zombie"))))
            .isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> first.append(List.of(entry(topics.recaps(), "a", "again"))))
            .isInstanceOf(FencedException.class);
        second.append(List.of(entry(topics.recaps(), "a", "2")));
      }
    }
    assertThat(values(topics.recaps())).containsExactly("1", "2");
  }

  @Test
  void severalThreadsAppendTogether() throws Exception {
    try (var appender = log.appender("ledger-0");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < 50; i++) {
        String value = Integer.toString(i);
        done.add(
            threads.submit(() -> appender.append(List.of(entry(topics.recaps(), "k", value)))));
      }
      for (var one : done) {
        one.get();
      }
    }
    assertThat(values(topics.recaps())).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void anEntryTooLargeForTheLogIsRefusedAndNothingOfItsAppendIsSeen() {
    try (var appender = log.appender("producer")) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      List.of(
                          entry(topics.recaps(), "small", "1"),
                          entry(topics.recaps(), "large", "x".repeat(9_000_000)))))
          .isInstanceOf(LogUnavailableException.class);
    }
    assertThat(values(topics.recaps())).isEmpty();
  }

  @Test
  void aFollowerMovesItsPositionTogetherWithWhatItAppends() {
    appendNumbers(0, 5);
    runUntil(5, copying(topics.recaps(), topics.pages()));
    appendNumbers(5, 8);
    runUntil(8, copying(topics.recaps(), topics.pages()));
    assertThat(values(topics.pages())).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void aGroupGoesOnBesideATransactionThatNeverEnds() {
    appendNumbers(0, 3);
    runUntil(3, copying(topics.recaps(), topics.pages()));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "hanging");
    Map<String, Object> stranger =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(), "group.id", topics.prefix() + "copier");
    var bytes = new ByteArraySerializer();
    var read = new ByteArrayDeserializer();
    try (var hanging = new KafkaProducer<>(settings, bytes, bytes);
        var outsider = new KafkaConsumer<>(stranger, read, read)) {
      hanging.initTransactions();
      hanging.beginTransaction();
      hanging.sendOffsetsToTransaction(
          Map.of(new TopicPartition(topics.recaps(), 0), new OffsetAndMetadata(1)),
          outsider.groupMetadata());
      appendNumbers(3, 5);
      runUntil(5, copying(topics.recaps(), topics.pages()));
      hanging.abortTransaction();
    }
    assertThat(values(topics.pages())).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void aWorkerThatFailsIsStartedAnewAtTheCommittedPosition() {
    appendNumbers(0, 3);
    var starts = new AtomicInteger();
    WorkerFactory factory =
        assignment -> {
          boolean broken = starts.incrementAndGet() == 1;
          return new Copy(topics.pages(), broken);
        };
    runUntil(3, factory);
    assertThat(starts).hasValue(2);
    assertThat(values(topics.pages())).containsExactly("0", "1", "2");
  }

  @Test
  void aSecondInstanceStandsByAndSaysSoUntilTheFirstEnds() {
    WorkerFactory copying = copying(topics.recaps(), topics.pages());
    try (var other = EventLog.connect(LogConfig.of(kafka.bootstrapServers(), topics, "two"));
        var second = other.follower("copier", topics.recaps(), copying, InstantSource.system())) {
      try (var first = log.follower("copier", topics.recaps(), copying, InstantSource.system())) {
        Thread.ofVirtual().start(first);
        await().atMost(LONG).until(() -> first.state() instanceof FollowerState.Running);
        Thread.ofVirtual().start(second);
        await()
            .atMost(LONG)
            .until(
                () ->
                    first.state() instanceof FollowerState.Running
                        && second.state() instanceof FollowerState.StandingBy idle
                        && idle.reason().contains("another instance works on all of"));
        appendNumbers(0, 3);
        await().atMost(LONG).until(() -> first.hasReached(log.ends(topics.recaps())));
      }
      await().atMost(LONG).until(() -> second.state() instanceof FollowerState.Running);
      appendNumbers(3, 5);
      await().atMost(LONG).until(() -> second.hasReached(log.ends(topics.recaps())));
    }
    assertThat(values(topics.pages())).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void aRecordIsFoundByItsOffset() {
    appendNumbers(0, 2);
    var all = new ArrayList<LogRecord>();
    log.readToEnd(topics.recaps(), all::add);
    try (var lookup = log.lookup()) {
      assertThat(lookup.read(topics.recaps(), 0, all.get(1).offset()))
          .hasValueSatisfying(record -> assertThat(text(record)).isEqualTo("1"));
      assertThat(lookup.read(topics.recaps(), 0, 99)).isEmpty();
    }
  }

  @Test
  void aLookupKnowsTheNeighboursOfWhatItReadAndSeesWhatComesLater() {
    appendNumbers(0, 3);
    var all = new ArrayList<LogRecord>();
    log.readToEnd(topics.recaps(), all::add);
    try (var lookup = log.lookup()) {
      for (LogRecord record : all) {
        assertThat(lookup.read(topics.recaps(), 0, record.offset()).map(EventLogTest::text))
            .contains(text(record));
      }
      assertThat(lookup.read(topics.recaps(), 0, 99)).isEmpty();
      appendNumbers(3, 4);
      // Readers of committed records may hear of a commit later than who made it.
      await().atMost(Duration.ofSeconds(60)).until(() -> values(topics.recaps()).contains("3"));
      log.readToEnd(topics.recaps(), all::add);
      assertThat(lookup.read(topics.recaps(), 0, all.getLast().offset()).map(EventLogTest::text))
          .contains("3");
    }
  }

  @Test
  void aTailSeesWhatComesLater() {
    try (var tail = log.tail(topics.recaps())) {
      appendNumbers(0, 1);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !tail.poll(Duration.ofMillis(100)).isEmpty());
      assertThat(tail.isAtEnd()).isTrue();
    }
  }

  @Test
  void aTailFromNowSeesNothingOfBefore() {
    appendNumbers(0, 1);
    // Whoever commits hears of it before readers of committed records do.
    await().atMost(Duration.ofSeconds(60)).until(() -> values(topics.recaps()).contains("0"));
    try (var tail = log.tailFromNow(List.of(topics.recaps(), topics.pages()))) {
      appendNumbers(1, 2);
      var seen = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                tail.poll(Duration.ofMillis(100)).forEach(record -> seen.add(text(record)));
                return !seen.isEmpty();
              });
      assertThat(seen).containsExactly("1");
    }
  }

  @Test
  void aDeadLetterKeepsTheRecordByteForByte() {
    var foreign =
        new LogRecord(
            topics.recaps(),
            0,
            7,
            java.time.Instant.EPOCH,
            java.util.Optional.empty(),
            java.util.Optional.of(new byte[] {0, -1, 7}),
            List.of(new LogHeader("x", new byte[] {-2})));
    try (var appender = log.appender("renderer")) {
      appender.append(
          List.of(new DeadLetters(topics.deadLetters()).entry(foreign, "renderer", "no event")));
    }
    var parked = new ArrayList<LogRecord>();
    // Whoever commits hears of it before readers of committed records do.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              log.readToEnd(topics.deadLetters(), parked::add);
              return !parked.isEmpty();
            });
    LogRecord letter = parked.getFirst();
    assertThat(letter.value().orElseThrow()).containsExactly(0, -1, 7);
    assertThat(letter.headers().getFirst().value()).containsExactly(-2);
    assertThat(letter.header(DeadLetters.HEADER_PREFIX + "offset")).contains("7");
    assertThat(letter.header(DeadLetters.HEADER_PREFIX + "reason")).contains("no event");
  }

  private WorkerFactory copying(String from, String to) {
    assertThat(from).isNotEqualTo(to);
    return _ -> new Copy(to, false);
  }

  private void runUntil(int end, WorkerFactory factory) {
    try (var follower = log.follower("copier", topics.recaps(), factory, InstantSource.system())) {
      Thread.ofVirtual().start(follower);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> follower.hasReached(log.ends(topics.recaps())));
    }
    assertThat(values(topics.pages())).hasSize(end);
  }

  private void appendNumbers(int from, int to) {
    try (var appender = log.appender("producer")) {
      for (int i = from; i < to; i++) {
        appender.append(List.of(entry(topics.recaps(), "k" + i, Integer.toString(i))));
      }
    }
  }

  private List<String> values(String topic) {
    var all = Collections.synchronizedList(new ArrayList<String>());
    log.readToEnd(topic, record -> all.add(text(record)));
    return all;
  }

  private static String text(LogRecord record) {
    return new String(record.value().orElseThrow(), StandardCharsets.UTF_8);
  }

  private static LogEntry entry(String topic, String key, String value) {
    return LogEntry.of(topic, key, value.getBytes(StandardCharsets.UTF_8));
  }

  private record Copy(String to, boolean broken) implements Worker {
    @Override
    public void handle(List<LogRecord> records, Commit commit) {
      if (broken) {
        throw new IllegalStateException("broken on purpose");
      }
      commit.append(
          records.stream()
              .map(
                  record ->
                      LogEntry.of(to, record.key().orElseThrow(), record.value().orElseThrow()))
              .toList());
    }

    @Override
    public void turn() {}

    @Override
    public void close() {}
  }
}
