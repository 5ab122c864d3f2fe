package dev.afterword.app.config;

import java.time.Duration;

/**
 * When a recap is announced.
 *
 * @param settle how long it must stay unchanged, zero or more
 * @param bulkLimit more recaps than this in one push are held, from 0
 * @param maxAge older recaps are not announced, longer than zero
 * @param lateness what fell due longer ago than this while nothing was running is held, longer than
 *     zero
 * @param approve whether a person lets each announcement go
 */
public record Announce(
    Duration settle, int bulkLimit, Duration maxAge, Duration lateness, Approval approve) {
  /** Ten minutes, three recaps, thirty days, one day, without approval. */
  public static Announce standard() {
    return new Announce(
        Duration.ofMinutes(10), 3, Duration.ofDays(30), Duration.ofDays(1), Approval.NEVER);
  }
}
