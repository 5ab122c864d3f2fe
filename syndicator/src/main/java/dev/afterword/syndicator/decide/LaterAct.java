package dev.afterword.syndicator.decide;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.channel.Ability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a revision means to those who have heard of the recap: nothing, an edit, a reply.
 * The rules with examples are in {@code docs/announcing.md}.
 */
final class LaterAct {
  private final AnnouncePolicy policy;
  private final Guards guards;
  private final FirstAnnouncement first;

  LaterAct(AnnouncePolicy policy, Guards guards, FirstAnnouncement first) {
    this.policy = policy;
    this.guards = guards;
    this.first = first;
  }

  /** The decision, or why there is nothing to do. */
  private sealed interface Verdict {
    record Do(Act act) implements Verdict {}

    /** Nobody is told, because what was announced is still right. */
    record Same() implements Verdict {}

    /** Nobody is told, although there is something to tell. */
    record Keep(String reason) implements Verdict {}
  }

  /** The next entry. */
  Delivery plan(
      ChannelRules rules,
      Delivery delivery,
      Announced heard,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    Recap recap = published.recap();
    boolean again =
        recap.announce() == AnnounceMode.NEW && heard.substance().mode() != AnnounceMode.NEW;
    if (again || isForgotten(delivery, heard, now)) {
      return first.plan(rules, Optional.of(delivery.anew()), arrival, published, now);
    }
    ChangeClass change = Changes.between(heard.substance(), Substance.of(recap));
    Delivery about = delivery.about(arrival.subject(recap, change));
    if (heard.posts().isEmpty()) {
      return about.with(restored(delivery, now), now);
    }
    return switch (verdict(rules, change, recap.announce())) {
      case Verdict.Same _ ->
          about.with(
              new Delivered(heard.receipts(), Optional.empty()),
              Optional.of(heard.as(recap.revision(), Substance.of(recap))),
              now);
      case Verdict.Keep(String reason) ->
          about.with(new Delivered(heard.receipts(), Optional.of(reason)), now);
      case Verdict.Do(Act act) -> about.with(begin(rules, act, arrival, published), now);
    };
  }

  private DeliveryState begin(
      ChannelRules rules, Act act, Arrival arrival, RecapPublished published) {
    Instant due =
        act == Act.FOLLOW_UP
            ? Due.of(rules, policy, arrival, published.recap().announceAt())
            : Due.settled(rules, policy, arrival);
    return guards.flood(published.push(), act).orElseGet(() -> Planned.of(act, due));
  }

  private Verdict verdict(ChannelRules rules, ChangeClass change, AnnounceMode mode) {
    return switch (change) {
      case SILENT, MOVED -> new Verdict.Same();
      case MEDIA_ADDED, MATERIAL, CORRECTION, NEW, WITHDRAWN ->
          mode == AnnounceMode.NONE
              ? new Verdict.Keep("it has changed, and its author said announce: none")
              : told(rules, change, mode);
    };
  }

  private static Verdict told(ChannelRules rules, ChangeClass change, AnnounceMode mode) {
    if (change == ChangeClass.MEDIA_ADDED && mode != AnnounceMode.EDIT) {
      return new Verdict.Do(Act.FOLLOW_UP);
    }
    return switch (rules.onEdit()) {
      case IGNORE -> new Verdict.Keep("it has changed, and on-edit of the channel is ignore");
      case REPLY ->
          mode == AnnounceMode.EDIT
              ? new Verdict.Keep("it has changed, and its author asked only for edits")
              : new Verdict.Do(Act.FOLLOW_UP);
      case EDIT ->
          rules.abilities().contains(Ability.EDITS)
              ? new Verdict.Do(Act.EDIT)
              : new Verdict.Keep(
                  "it has changed; posts of this platform cannot be edited, and only on-edit: reply"
                      + " would say so");
    };
  }

  /** Everything was removed so long ago that it counts as new. */
  private boolean isForgotten(Delivery delivery, Announced heard, Instant now) {
    return heard.posts().isEmpty()
        && delivery.state() instanceof Retracted retracted
        && Duration.between(retracted.at(), now).compareTo(policy.maxAge()) > 0;
  }

  private DeliveryState restored(Delivery delivery, Instant now) {
    Instant at = delivery.state() instanceof Retracted retracted ? retracted.at() : now;
    return new Retracted(
        List.of(),
        at,
        "it is there again; its posts were removed, and it is not announced a second time within"
            + " announce.max-age of "
            + Durations.spoken(policy.maxAge()));
  }
}
