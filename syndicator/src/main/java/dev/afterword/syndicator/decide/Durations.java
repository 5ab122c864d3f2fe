package dev.afterword.syndicator.decide;

import java.time.Duration;

/** Durations for people. */
final class Durations {
  private Durations() {}

  /**
   * In the largest unit that keeps it whole, as in configuration: {@code 30d}, {@code 10m}, {@code
   * 45s}.
   */
  static String spoken(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    if (duration.toMillis() % Duration.ofDays(1).toMillis() == 0) {
      return duration.toDays() + "d";
    }
    if (duration.toMillis() % Duration.ofHours(1).toMillis() == 0) {
      return duration.toHours() + "h";
    }
    if (duration.toMillis() % Duration.ofMinutes(1).toMillis() == 0) {
      return duration.toMinutes() + "m";
    }
    return duration.toSeconds() + "s";
  }
}
