package dev.afterword.syndicator.decide;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.SkipCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reasons not to announce a recap that was never announced, asked in this order: language, author,
 * age, flood.
 */
final class Guards {
  private final AnnouncePolicy policy;

  Guards(AnnouncePolicy policy) {
    this.policy = policy;
  }

  /** The state that a guard puts it in, or nothing if all let it pass. */
  Optional<DeliveryState> stop(ChannelRules rules, RecapPublished published, Instant now) {
    Recap recap = published.recap();
    if (!rules.takes(recap.language())) {
      return skip(
          SkipCause.LANGUAGE,
          "its language is "
              + recap.language()
              + ", the channel takes "
              + rules.languages().stream().sorted().toList());
    }
    if (recap.announce() == AnnounceMode.NONE) {
      return skip(SkipCause.AUTHOR, "its author said announce: none");
    }
    if (recap.announce() == AnnounceMode.EDIT) {
      return skip(SkipCause.AUTHOR, "its author asked only for edits, and nothing is out yet");
    }
    if (recap.announce() != AnnounceMode.NEW && isTooOld(recap.date(), now)) {
      return skip(SkipCause.AGE, tooOld(recap.date()));
    }
    return flood(published.push());
  }

  boolean isTooOld(RecapDate date, Instant now) {
    return Duration.between(date.end(policy.zone()), now).compareTo(policy.maxAge()) > 0;
  }

  private String tooOld(RecapDate date) {
    return "dated "
        + date.day(policy.zone())
        + ", older than announce.max-age of "
        + Durations.spoken(policy.maxAge());
  }

  boolean isFlood(int added) {
    return added > policy.bulkLimit();
  }

  private Optional<DeliveryState> flood(Push push) {
    if (!isFlood(push.added())) {
      return Optional.empty();
    }
    String what = push.first() ? "the first import of its source" : "one push";
    return Optional.of(
        new DeliveryState.Held(
            push.id(),
            push.added(),
            what
                + " brought "
                + push.added()
                + " new recaps, more than announce.bulk-limit of "
                + policy.bulkLimit()
                + ": raise the limit to announce them"));
  }

  private static Optional<DeliveryState> skip(SkipCause cause, String reason) {
    return Optional.of(new DeliveryState.Skipped(cause, reason));
  }
}
