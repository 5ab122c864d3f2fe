package dev.afterword.syndicator.atproto;

import dev.afterword.syndicator.channel.Key;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The name of a record: a time and a number, sortable as text (atproto, "Timestamp Identifiers").
 */
public final class RecordKey {
  private static final String ALPHABET = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 13;
  private static final int CLOCKS = 1 << 10;

  private RecordKey() {}

  /** The same on every attempt: it follows from the time of the intent and its key. */
  public static String of(Key key, int post) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, key.at()) + post;
    return of(micros, Integer.parseInt(key.value().substring(0, 4), 16) % CLOCKS);
  }

  static String of(long micros, int clock) {
    long value = micros << 10 | clock;
    var text = new StringBuilder();
    for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt((int) (value >>> shift & 31)));
    }
    return text.toString();
  }
}
