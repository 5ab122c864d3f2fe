package dev.afterword.eventlog;

import java.nio.charset.StandardCharsets;

/**
 * A header of a record.
 *
 * @param name as on the wire
 * @param value its bytes; not copied, treat as read-only
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared nowhere; a copy for every header of every record would cost
// more than it saves
public record LogHeader(String name, byte[] value) {
  /** A header of text. */
  public static LogHeader of(String name, String value) {
    return new LogHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The value as text. */
  public String text() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
