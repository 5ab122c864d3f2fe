package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises of the log on a real broker. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {
  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;
  private Numbers numbers;

  @BeforeEach
  void connect() {
    topics = kafka.topics();
    log = kafka.connect("one");
    numbers = new Numbers(log);
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
    assertThat(numbers.values(topics.recaps(), 1)).containsExactly("1");
    assertThat(numbers.values(topics.sources(), 1)).containsExactly("c1");
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
    assertThat(numbers.values(topics.recaps(), 2)).containsExactly("1", "2");
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
    assertThat(numbers.values(topics.recaps(), 50)).hasSize(50).doesNotHaveDuplicates();
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
    assertThat(numbers.records(topics.recaps())).isEmpty();
  }

  @Test
  void aRecordIsFoundByItsOffset() {
    numbers.append(0, 2);
    List<LogRecord> all = numbers.records(topics.recaps(), 2);
    try (var lookup = log.lookup()) {
      assertThat(lookup.read(topics.recaps(), 0, all.get(1).offset()))
          .hasValueSatisfying(record -> assertThat(Numbers.text(record)).isEqualTo("1"));
      assertThat(lookup.read(topics.recaps(), 0, 99)).isEmpty();
    }
  }

  @Test
  void aLookupKnowsTheNeighboursOfWhatItReadAndSeesWhatComesLater() {
    numbers.append(0, 3);
    List<LogRecord> all = numbers.records(topics.recaps(), 3);
    try (var lookup = log.lookup()) {
      for (LogRecord record : all) {
        assertThat(lookup.read(topics.recaps(), 0, record.offset()).map(Numbers::text))
            .contains(Numbers.text(record));
      }
      assertThat(lookup.read(topics.recaps(), 0, 99)).isEmpty();
      numbers.append(3, 4);
      // Readers of committed records may hear of a commit later than who made it.
      LogRecord last = numbers.records(topics.recaps(), 4).getLast();
      assertThat(lookup.read(topics.recaps(), 0, last.offset()).map(Numbers::text)).contains("3");
    }
  }

  @Test
  void aTailSeesWhatComesLater() {
    try (var tail = log.tail(topics.recaps())) {
      numbers.append(0, 1);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !tail.poll(Duration.ofMillis(100)).isEmpty());
      assertThat(tail.isAtEnd()).isTrue();
    }
  }

  @Test
  void aTailFromNowSeesNothingOfBefore() {
    numbers.append(0, 1);
    // Whoever commits hears of it before readers of committed records do.
    assertThat(numbers.values(topics.recaps(), 1)).containsExactly("0");
    try (var tail = log.tailFromNow(List.of(topics.recaps(), topics.pages()))) {
      numbers.append(1, 2);
      var seen = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                tail.poll(Duration.ofMillis(100)).forEach(record -> seen.add(Numbers.text(record)));
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

  private static LogEntry entry(String topic, String key, String value) {
    return LogEntry.of(topic, key, value.getBytes(StandardCharsets.UTF_8));
  }
}
