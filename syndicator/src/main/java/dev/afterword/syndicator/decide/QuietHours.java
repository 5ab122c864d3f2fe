package dev.afterword.syndicator.decide;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of the day in which a channel says nothing new.
 *
 * @param from their first moment, by the clock on the wall
 * @param until the first moment after them; before {@code from}, it lies on the next day
 * @param zone of that clock
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
  /** The first moment from {@code at} on at which one may speak. */
  public Instant allowed(Instant at) {
    var here = at.atZone(zone);
    LocalTime time = here.toLocalTime();
    if (!isQuiet(time)) {
      return at;
    }
    // Through the zone's own rules: on the day the clocks change the night is an hour longer or
    // shorter.
    var end = here.toLocalDate().atTime(until).atZone(zone);
    return (time.isBefore(until) ? end : here.toLocalDate().plusDays(1).atTime(until).atZone(zone))
        .toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(until);
    return from.isBefore(until) ? after && before : after || before;
  }
}
