package dev.afterword.desk.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments within sentences: nobody reads nanoseconds. */
final class Moments {
  private Moments() {}

  static Instant told(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
