package dev.afterword.playground.platform;

import java.time.Duration;
import java.time.Instant;

/** A limit per fixed window of time, as X and Mastodon count. Safe for many threads. */
public final class RateWindow {
  private final int limit;
  private final Duration length;
  private Instant start = Instant.MIN;
  private int used;

  /** At most {@code limit} requests per window. */
  public RateWindow(int limit, Duration length) {
    this.limit = limit;
    this.length = length;
  }

  /** Counts a request and says where the account stands. */
  public Allowance take(Instant now) {
    return take(now, 1);
  }

  /** Likewise for a request that counts as several. */
  public synchronized Allowance take(Instant now, int points) {
    if (start.equals(Instant.MIN) || !now.isBefore(start.plus(length))) {
      start = now;
      used = 0;
    }
    used += points;
    return new Allowance(limit, Math.max(0, limit - used), start.plus(length), used <= limit);
  }

  /**
   * Where an account stands: the figures of the rate limit headers, and whether this request may
   * pass.
   */
  public record Allowance(int limit, int remaining, Instant reset, boolean granted) {}
}
