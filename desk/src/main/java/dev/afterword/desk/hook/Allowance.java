package dev.afterword.desk.hook;

import java.time.Duration;
import java.time.Instant;

/** So many calls in a time; what is more is turned away. Safe for use by several threads. */
final class Allowance {
  private final int most;
  private final Duration period;
  private Instant begun = Instant.MIN;
  private int used;

  Allowance(int most, Duration period) {
    this.most = most;
    this.period = period;
  }

  synchronized boolean take(Instant now) {
    if (now.isBefore(begun) || begun.isBefore(now.minus(period))) {
      begun = now;
      used = 0;
    }
    used++;
    return used <= most;
  }
}
