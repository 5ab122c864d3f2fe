package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Another program that writes to our topics what was not meant for them. */
final class Stranger {
  /** Clears a terminal that believes it. */
  static final String ESCAPE = "\u001B[2J";

  private static final byte[] RUBBISH =
      (ESCAPE + "\u0000\u00FF{").getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] FUTURE =
      "{\"type\":\"from the future\",\"version\":9}".getBytes(StandardCharsets.UTF_8);

  private final EventLog log;

  Stranger(EventLog log) {
    this.log = log;
  }

  /**
   * Random bytes, two megabytes, a version of the future, and no key.
   *
   * @param key of the record from the future, which ours have as well
   */
  void leavesRubbishOnEveryTopic(String key) {
    for (String compacted : List.of(log.topics().recaps(), log.topics().deliveries())) {
      assertThatThrownBy(() -> append(List.of(nameless(compacted))))
          .isInstanceOf(LogUnavailableException.class);
    }
    var entries = new ArrayList<LogEntry>();
    for (String topic :
        List.of(
            log.topics().recaps(),
            log.topics().pages(),
            log.topics().deliveries(),
            log.topics().controls(),
            log.topics().sources(),
            log.topics().deadLetters())) {
      entries.add(LogEntry.of(topic, "x" + ESCAPE, RUBBISH));
      entries.add(LogEntry.of(topic, key, FUTURE));
      entries.add(LogEntry.of(topic, "large", new byte[2_000_000]));
    }
    // Only a topic that is not compacted takes what has no key.
    entries.add(nameless(log.topics().deadLetters()));
    append(entries);
  }

  private void append(List<LogEntry> entries) {
    try (var appender = log.appender("stranger")) {
      appender.append(entries);
    }
  }

  private static LogEntry nameless(String topic) {
    return new LogEntry(
        topic, OptionalInt.empty(), Optional.empty(), Optional.of(RUBBISH), List.of());
  }
}
