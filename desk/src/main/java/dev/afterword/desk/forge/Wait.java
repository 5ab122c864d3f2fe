package dev.afterword.desk.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long somebody is left alone: ten seconds at first, twice as long each time, an hour at most.
 *
 * @param failures in a row
 * @param until nothing is asked before this moment
 */
record Wait(int failures, Instant until) {
  static final Wait NONE = new Wait(0, Instant.MIN);

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 9;

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /**
   * One more failure.
   *
   * @param wish for how long the other side wants to be left alone
   */
  Wait longer(Optional<Duration> wish, Instant now) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    Duration own = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration wait = wish.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    return new Wait(failures + 1, now.plus(wait));
  }
}
