package dev.afterword.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kafka still answers a member of a group. The client does not say: it asks again and
 * again, and whoever polls it hears that there is nothing new. Used by one thread.
 */
final class Silence {
  /** A healthy member hears something every three seconds at the latest, when its heart beats. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private double heard = -1;
  private @Nullable Instant last;

  /**
   * Takes note of how much was received, and tells since when nothing was.
   *
   * @param received bytes from all brokers since the client began
   * @return empty while something comes now and then
   */
  Optional<Instant> since(double received, Instant now) {
    Instant before = last;
    if (before == null || received != heard) {
      heard = received;
      last = now;
      return Optional.empty();
    }
    return Optional.of(before).filter(then -> Duration.between(then, now).compareTo(LONGEST) > 0);
  }
}
