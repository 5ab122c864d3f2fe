package dev.afterword.syndicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a channel quiet while its platform or account asks for it: a wait belongs to the account,
 * not to one delivery. Used by the channel's one thread and by whoever resumes it.
 */
final class Breaker {
  private volatile Instant until = Instant.MIN;
  private volatile Optional<String> reason = Optional.empty();

  /** The platform named a time, or is known to need one. */
  void pause(Instant now, Duration wait) {
    until = now.plus(wait);
  }

  /**
   * Account, token or money: only a person can mend it, and every further call would look like an
   * attack to the platform. Ends by {@link #reset()} or with the process.
   *
   * @param why the platform's words
   */
  void trip(String why) {
    reason = Optional.of(why);
    until = Instant.MAX;
  }

  /** The platform took something, or a person says that it will. */
  void reset() {
    until = Instant.MIN;
    reason = Optional.empty();
  }

  /** Why no call is made until a person has mended it; empty if that is not so. */
  Optional<String> tripped() {
    return reason;
  }

  boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  Instant until() {
    return until;
  }
}
