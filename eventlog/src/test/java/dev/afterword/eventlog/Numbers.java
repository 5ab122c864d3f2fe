package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Numbers as entries, so that a gap or a double is seen. */
record Numbers(EventLog log) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Appends them to the recaps, from the first to before the last. */
  void append(int from, int to) {
    try (var appender = log.appender("producer")) {
      for (int number = from; number < to; number++) {
        byte[] value = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        appender.append(List.of(LogEntry.of(log.topics().recaps(), "k" + number, value)));
      }
    }
  }

  /** Lets a worker follow the recaps until so many are on the pages. */
  void copyUntil(int end, WorkerFactory factory) {
    Topics topics = log.topics();
    try (var follower = log.follower("copier", topics.recaps(), factory, InstantSource.system())) {
      Thread.ofVirtual().start(follower);
      await().atMost(PATIENCE).until(() -> follower.hasReached(log.ends(topics.recaps())));
    }
    assertThat(values(topics.pages(), end)).hasSize(end);
  }

  /**
   * What a topic says once it holds so many. Whoever commits hears of it before those do who read
   * only what is committed.
   */
  List<String> values(String topic, int count) {
    return records(topic, count).stream().map(Numbers::text).toList();
  }

  /** The same, as they lie there. */
  List<LogRecord> records(String topic, int count) {
    await().atMost(PATIENCE).until(() -> records(topic).size() >= count);
    return records(topic);
  }

  /** What a topic holds now. */
  List<LogRecord> records(String topic) {
    var all = Collections.synchronizedList(new ArrayList<LogRecord>());
    log.readToEnd(topic, all::add);
    return all;
  }

  static String text(LogRecord record) {
    return new String(record.value().orElseThrow(), StandardCharsets.UTF_8);
  }
}
