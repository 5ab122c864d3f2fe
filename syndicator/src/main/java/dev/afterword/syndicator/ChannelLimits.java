package dev.afterword.syndicator;

import dev.afterword.syndicator.channel.Pace;
import java.time.Duration;
import java.util.Optional;

/**
 * How much a channel may say.
 *
 * @param pace calls in some time
 * @param spacing least time between two announcements
 * @param budget money in some time
 */
public record ChannelLimits(Pace pace, Optional<Duration> spacing, Optional<Spending> budget) {
  /** No limit but the platform's own pace. */
  public static ChannelLimits of(Pace pace) {
    return new ChannelLimits(pace, Optional.empty(), Optional.empty());
  }
}
