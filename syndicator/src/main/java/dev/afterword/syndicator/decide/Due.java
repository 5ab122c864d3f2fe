package dev.afterword.syndicator.decide;

import java.time.Instant;
import java.util.Optional;

/** When something may be said. */
final class Due {
  private Due() {}

  /** After the settle time, not before the author's moment, and not in the channel's night. */
  static Instant of(
      ChannelRules rules, AnnouncePolicy policy, Arrival arrival, Optional<Instant> announceAt) {
    Instant settled = settled(rules, policy, arrival);
    Instant due = announceAt.filter(settled::isBefore).orElse(settled);
    return rules.quiet().map(hours -> hours.allowed(due)).orElse(due);
  }

  /** After the settle time. */
  static Instant settled(ChannelRules rules, AnnouncePolicy policy, Arrival arrival) {
    return arrival.at().plus(rules.settle().orElse(policy.settle()));
  }
}
