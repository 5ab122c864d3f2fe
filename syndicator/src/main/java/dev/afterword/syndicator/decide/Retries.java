package dev.afterword.syndicator.decide;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait before a request that certainly was not accepted goes out again: 5 s, 30 s, 2
 * min, 10 min, then hourly.
 */
public final class Retries {
  private static final List<Duration> LADDER =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private Retries() {}

  /**
   * The wait after an attempt.
   *
   * @param attempts made so far, from 1
   */
  public static Duration after(int attempts) {
    return LADDER.get(Math.clamp(attempts - 1L, 0, LADDER.size() - 1));
  }
}
