package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.channel.Ability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of an announcement whose recap is gone. */
final class Withdrawal {
  private final AnnouncePolicy policy;
  private final Guards guards;

  Withdrawal(AnnouncePolicy policy, Guards guards) {
    this.policy = policy;
    this.guards = guards;
  }

  Optional<Delivery> plan(
      ChannelRules rules, Delivery delivery, Arrival arrival, RecapWithdrawn gone, Instant now) {
    Delivery about = delivery.about(arrival.place(delivery.subject(), ChangeClass.WITHDRAWN));
    return switch (delivery.state()) {
      case Sending _, Uncertain _ ->
          Optional.of(about.about(about.subject().later()).with(delivery.state(), now));
      case Planned planned when !planned.aside().isEmpty() ->
          Optional.of(
              about
                  .about(about.subject().later())
                  .with(planned.stop("withdrawn before it was sent", now), now));
      case Planned planned when planned.progress().isPresent() ->
          planned.act() == Act.RETRACT
              ? Optional.empty()
              : Optional.of(stopped(rules, about, planned, arrival, gone, now));
      case Skipped skipped when skipped.cause() == SkipCause.WITHDRAWN -> Optional.empty();
      case Retracted _ -> Optional.empty();
      case Planned _, Held _, Skipped _, Delivered _, Rejected _ ->
          Optional.of(settled(rules, about, arrival, gone, now));
    };
  }

  /** In the middle of a thread: what is out of it is taken back as well. */
  private Delivery stopped(
      ChannelRules rules,
      Delivery delivery,
      Planned planned,
      Arrival arrival,
      RecapWithdrawn gone,
      Instant now) {
    Optional<Announced> soFar =
        Announced.unfinished(delivery.announced(), planned.progress().orElseThrow(), now);
    return settled(rules, delivery.with(planned, soFar, now), arrival, gone, now);
  }

  private Delivery settled(
      ChannelRules rules, Delivery delivery, Arrival arrival, RecapWithdrawn gone, Instant now) {
    var posts = delivery.announced().map(Announced::receipts).orElse(List.of());
    if (posts.isEmpty()) {
      return delivery.with(never(), now);
    }
    if (rules.onWithdraw() == OnWithdraw.KEEP) {
      return delivery.with(
          new Retracted(
              posts, now, "withdrawn; its posts stay, on-withdraw of the channel is keep"),
          now);
    }
    if (!rules.abilities().contains(Ability.DELETES)) {
      return delivery.with(
          new Retracted(
              posts,
              now,
              "withdrawn; what was sent cannot be taken back here: to correct it, publish a"
                  + " correction"),
          now);
    }
    DeliveryState next =
        guards
            .flood(gone.push(), Act.RETRACT)
            .orElseGet(() -> Planned.of(Act.RETRACT, Due.settled(rules, policy, arrival)));
    return delivery.with(next, now);
  }

  private static DeliveryState never() {
    return new Skipped(SkipCause.WITHDRAWN, "it was withdrawn before it was announced");
  }
}
