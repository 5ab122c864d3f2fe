package dev.afterword.syndicator.decide;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Clearance;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
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
    return late(recap, now).or(() -> flood(published.push()));
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

  private Optional<DeliveryState> late(Recap recap, Instant now) {
    return recap
        .announceAt()
        .filter(moment -> isLate(moment, now))
        .map(
            moment ->
                new Held(
                    "late@" + moment,
                    HoldCause.LATE,
                    Act.ANNOUNCE,
                    1,
                    Optional.empty(),
                    Clearance.NONE,
                    lateness(moment)));
  }

  boolean isLate(Instant moment, Instant now) {
    return Duration.between(moment, now).compareTo(policy.lateness()) > 0;
  }

  String lateness(Instant moment) {
    return "it was to be said at "
        + moment
        + ", which is longer ago than announce.lateness of "
        + Durations.spoken(policy.lateness())
        + ": release it if it is still worth saying";
  }

  /** What is said about many recaps at once is held, as one decision. */
  Optional<DeliveryState> flood(Push push, Act act) {
    return isFlood(push.touched())
        ? Optional.of(
            Held.bulk(
                push.id() + "-" + act.wireName(),
                act,
                push.touched(),
                "one push changed "
                    + push.touched()
                    + " recaps, more than announce.bulk-limit of "
                    + policy.bulkLimit()
                    + ": release them, or raise the limit"))
        : Optional.empty();
  }

  private Optional<DeliveryState> flood(Push push) {
    if (!isFlood(push.added())) {
      return Optional.empty();
    }
    String what = push.first() ? "the first import of its source" : "one push";
    return Optional.of(
        Held.bulk(
            push.id(),
            Act.ANNOUNCE,
            push.added(),
            what
                + " brought "
                + push.added()
                + " new recaps, more than announce.bulk-limit of "
                + policy.bulkLimit()
                + ": release them, or raise the limit"));
  }

  private static Optional<DeliveryState> skip(SkipCause cause, String reason) {
    return Optional.of(new Skipped(cause, reason));
  }
}
