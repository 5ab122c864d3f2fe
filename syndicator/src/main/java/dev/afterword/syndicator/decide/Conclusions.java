package dev.afterword.syndicator.decide;

import dev.afterword.contract.ledger.Deed;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Traits;
import java.time.Instant;
import java.util.Optional;

/** What the answer of a platform makes of a delivery. */
public final class Conclusions {
  private final AnnouncePolicy policy;
  private final Traits traits;

  /** For one channel. */
  public Conclusions(AnnouncePolicy policy, Traits traits) {
    this.policy = policy;
    this.traits = traits;
  }

  /**
   * After a call.
   *
   * @param current the entry, its state last written before the call
   * @param sending what was called
   */
  public Delivery of(Delivery current, Sending sending, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Accepted(Receipt receipt) -> current.accepted(sending.progress(), receipt, now);
      case Outcome.Rejected(String reason) -> refused(current, sending, reason, now);
      case Outcome.Retry retry ->
          retried(
              current,
              sending,
              now.plus(retry.after().orElse(Retries.after(sending.intent().attempt()))),
              retry.reason(),
              now);
      case Outcome.Broken(String reason) ->
          retried(current, sending, now, stopped(current.channel(), reason), now);
      case Outcome.Unknown(String reason) -> {
        Instant due = Recovery.due(current.updated(), traits.deadline());
        yield current.with(sending.doubt(now, Optional.of(due), reason), now);
      }
    };
  }

  /** Why a channel says nothing until a person has mended it. */
  public static String stopped(String channel, String reason) {
    return reason
        + "; the channel makes no further call: mend it and restart, or 'afterword resume "
        + channel
        + "'";
  }

  /** After a search. */
  public Delivery of(Delivery current, Uncertain uncertain, Finding finding, Instant now) {
    return switch (finding) {
      case Finding.Found(Receipt receipt) -> current.accepted(uncertain.progress(), receipt, now);
      case Finding.Absent _ -> current.with(absent(uncertain, now), now);
      case Finding.Unclear(String reason) ->
          current.with(
              uncertain.askAgain(now.plus(Retries.after(2)), uncertain.lookups(), reason), now);
    };
  }

  /**
   * A refusal ends a thread; of posts that stand for themselves it is noted, and the next is due.
   */
  private Delivery refused(Delivery current, Sending sending, String reason, Instant now) {
    if (!traits.independent()) {
      return current.refused(sending.progress(), sending.reject(reason), now);
    }
    return current.leftOut(sending.progress(), reason, now);
  }

  /** That this call was not taken says nothing about an earlier one that is in doubt. */
  private Delivery retried(
      Delivery current, Sending sending, Instant due, String reason, Instant now) {
    if (sending.doubted().isPresent() && sending.deed() == Deed.POST) {
      return current.with(sending.doubt(now, Optional.of(due), reason), now);
    }
    Instant giveUp = sending.intent().at().plus(policy.maxAge());
    return now.isAfter(giveUp)
        ? refused(current, sending, "given up after announce.max-age: " + reason, now)
        : current.with(sending.retry(due, reason), now);
  }

  private static DeliveryState absent(Uncertain uncertain, Instant now) {
    int searches = uncertain.lookups() + 1;
    return searches < Recovery.SEARCHES
        ? uncertain.askAgain(now.plus(Recovery.QUIET), searches, "not found yet")
        : uncertain.absent(now, "it was searched for " + searches + " times and is not there");
  }
}
