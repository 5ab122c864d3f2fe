package dev.afterword.app.config;

import java.time.Duration;

/**
 * The guards that hold for every channel.
 *
 * @param settle how long a recap must stay unchanged before it is announced, from 0
 * @param bulkLimit more new recaps than this in one push are held as one decision, from 0
 * @param maxAge recaps older than this are not announced
 * @param approve whether an operator releases each announcement
 */
public record Announce(Duration settle, int bulkLimit, Duration maxAge, Approval approve) {
  /** Ten minutes, three recaps, thirty days, without approval. */
  public static Announce standard() {
    return new Announce(Duration.ofMinutes(10), 3, Duration.ofDays(30), Approval.NEVER);
  }
}
