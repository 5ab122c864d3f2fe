package dev.afterword.syndicator;

import java.time.Duration;
import java.time.Instant;

/**
 * How far ahead one looks for work before one calls it a day.
 *
 * @param due what falls due later than this is left for another day
 * @param doubts what is in doubt is looked into until then: a doubt is worse than a delay
 */
public record Horizon(Instant due, Instant doubts) {
  /** A quiet time, two searches and what follows from them. */
  private static final Duration LONGEST_DOUBT = Duration.ofMinutes(1);

  /** No day ends before everything is done. */
  public static final Horizon END = new Horizon(Instant.MAX, Instant.MAX);

  /** From now on, for so long. */
  public static Horizon of(Instant now, Duration patience) {
    Instant until = now.plus(patience);
    return new Horizon(until, until.plus(LONGEST_DOUBT));
  }

  /** Later on: what is due by then still counts. */
  public Horizon at(Instant now) {
    return now.isAfter(due) ? new Horizon(now, doubts) : this;
  }
}
