package dev.afterword.syndicator;

import dev.afterword.syndicator.decide.Retries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a channel quiet while its platform or account asks for it: a wait belongs to the account,
 * not to one delivery. Used by the channel's one thread, read by any.
 */
final class Breaker {
  private volatile Instant until = Instant.MIN;
  private volatile Optional<String> reason = Optional.empty();
  private int failures;

  /** The platform named a time, or is known to need one. */
  void pause(Instant now, Duration wait, String because) {
    until = now.plus(wait);
    reason = Optional.of(because);
  }

  /** Account, token or money: try again seldom, for only a person can mend it. */
  Duration trip(Instant now, String because) {
    failures++;
    Duration wait = Retries.after(failures + 1);
    pause(now, wait, because);
    return wait;
  }

  /** The platform took something. */
  void reset() {
    failures = 0;
    until = Instant.MIN;
    reason = Optional.empty();
  }

  boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  Instant until() {
    return until;
  }

  Optional<String> reason() {
    return reason;
  }
}
