package dev.afterword.syndicator.channel;

import java.time.Duration;

/**
 * How fast an account may speak, so that the platform never has to say "too many requests".
 *
 * @param posts at least one
 * @param per more than zero
 */
public record Pace(int posts, Duration per) {
  /** For platforms that say nothing about it: as fast as they answer. */
  public static final Pace USUAL = new Pace(1_000_000, Duration.ofSeconds(1));

  /** Refuses a pace that stands still. */
  public Pace {
    if (posts < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("a pace has at least one post in some time");
    }
  }
}
