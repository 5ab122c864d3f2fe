package dev.afterword.eventlog;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A record that a stage could not read or do.
 *
 * @param place on the topic {@code dead-letters}
 * @param at when it was parked
 * @param stage that refused it
 * @param reason why, for people
 * @param original as it was: topic, place, time, key, value and headers
 */
public record DeadLetter(Place place, Instant at, String stage, String reason, LogRecord original) {
  /**
   * Reads it back.
   *
   * @throws UnreadableException if it does not say where it came from: somebody else put it there
   */
  public static DeadLetter of(LogRecord parked) throws UnreadableException {
    var place = new Place(parked.partition(), parked.offset());
    try {
      var original =
          new LogRecord(
              said(parked, "topic"),
              Integer.parseInt(said(parked, "partition")),
              Long.parseLong(said(parked, "offset")),
              Instant.parse(said(parked, "timestamp")),
              parked.key(),
              parked.value(),
              parked.headers().stream()
                  .filter(header -> !header.name().startsWith(DeadLetters.HEADER_PREFIX))
                  .toList());
      return new DeadLetter(
          place, parked.timestamp(), said(parked, "stage"), said(parked, "reason"), original);
    } catch (NumberFormatException | DateTimeException foreign) {
      throw new UnreadableException("its place of origin is no place", foreign);
    }
  }

  private static String said(LogRecord parked, String name) throws UnreadableException {
    return parked
        .header(DeadLetters.HEADER_PREFIX + name)
        .orElseThrow(
            () -> new UnreadableException("it has no header " + DeadLetters.HEADER_PREFIX + name));
  }
}
