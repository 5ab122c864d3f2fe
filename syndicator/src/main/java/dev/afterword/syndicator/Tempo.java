package dev.afterword.syndicator;

import dev.afterword.syndicator.channel.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a channel from speaking faster than its platform or its owner likes. A token bucket for
 * calls, and a clock for announcements. Used by the channel's one thread, read by any.
 */
final class Tempo {
  private final int size;
  private final long nanosPerCall;
  private final Optional<Duration> spacing;

  /** When the bucket would be full again. */
  private volatile Instant full = Instant.MIN;

  private volatile Instant nextSlot = Instant.MIN;

  Tempo(ChannelLimits limits) {
    Pace pace = limits.pace();
    this.size = pace.posts();
    this.nanosPerCall = Math.max(1, pace.per().toNanos() / pace.posts());
    this.spacing = limits.spacing();
  }

  /** The first moment from now on at which a call may be made. */
  Instant call(Instant now) {
    if (!full.isAfter(now)) {
      return now;
    }
    Instant earliest = full.minusNanos(nanosPerCall * (size - 1));
    return earliest.isAfter(now) ? earliest : now;
  }

  /** A call was made. */
  void called(Instant now) {
    full = (full.isAfter(now) ? full : now).plusNanos(nanosPerCall);
  }

  /**
   * Takes the next place among the announcements.
   *
   * @param last when the channel last finished one, as the ledger remembers
   * @return now, or when to come again
   */
  Instant slot(Instant now, Optional<Instant> last) {
    if (spacing.isEmpty()) {
      return now;
    }
    Instant free = last.map(at -> at.plus(spacing.get())).orElse(Instant.MIN);
    Instant slot = free.isAfter(now) ? free : now;
    return nextSlot.isAfter(slot) ? nextSlot : slot;
  }

  /** An announcement begins. */
  void began(Instant now) {
    spacing.ifPresent(gap -> nextSlot = now.plus(gap));
  }
}
