package dev.afterword.eventlog;

import java.util.ArrayList;
import java.util.OptionalInt;

/**
 * Parks a record that a stage cannot read or do: key, value and headers byte for byte, and beside
 * them where it came from and why. The entry belongs into the transaction that moves the stage past
 * the record.
 */
public final class DeadLetters {
  /** What every header of ours begins with. */
  public static final String HEADER_PREFIX = "afterword-dead-letter-";

  private static final int LONGEST_REASON = 1000;

  private final String topic;

  /**
   * Parks on a topic.
   *
   * @param topic full name
   */
  public DeadLetters(String topic) {
    this.topic = topic;
  }

  /**
   * The entry for a record.
   *
   * @param stage which stage refused it
   * @param reason for people
   */
  public LogEntry entry(LogRecord record, String stage, String reason) {
    var headers = new ArrayList<>(record.headers());
    headers.add(ours("stage", stage));
    headers.add(ours("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
    headers.add(ours("topic", record.topic()));
    headers.add(ours("partition", Integer.toString(record.partition())));
    headers.add(ours("offset", Long.toString(record.offset())));
    headers.add(ours("timestamp", record.timestamp().toString()));
    return new LogEntry(topic, OptionalInt.empty(), record.key(), record.value(), headers);
  }

  private static LogHeader ours(String name, String value) {
    return LogHeader.of(HEADER_PREFIX + name, value);
  }
}
