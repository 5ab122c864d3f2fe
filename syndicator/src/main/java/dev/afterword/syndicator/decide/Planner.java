package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what an event means for one channel: the next entry of the ledger, or none if nothing
 * changes. The ledger decides, never the offset: an event that comes a second time changes nothing.
 */
public final class Planner {
  private final Guards guards;
  private final FirstAnnouncement first;
  private final LaterAct later;
  private final Withdrawal withdrawal;

  /** Decides by a policy. */
  public Planner(AnnouncePolicy policy) {
    this.guards = new Guards(policy);
    this.first = new FirstAnnouncement(policy, guards);
    this.later = new LaterAct(policy, guards, first);
    this.withdrawal = new Withdrawal(policy, guards);
  }

  /**
   * The next entry of the ledger.
   *
   * @param current what the ledger holds for this channel and recap
   * @param now the age limit is asked at this moment
   */
  public Optional<Delivery> plan(
      ChannelRules rules, Optional<Delivery> current, Arrival arrival, Instant now) {
    return switch (arrival.event()) {
      case RecapPublished published -> published(rules, current, arrival, published, now);
      case RecapWithdrawn gone ->
          current
              .filter(delivery -> !isKnown(delivery, arrival))
              .flatMap(delivery -> withdrawal.plan(rules, delivery, arrival, gone, now));
    };
  }

  /**
   * What was in hand when an event came is done: the event is judged now.
   *
   * @return the next entry, or nothing if nothing waits
   */
  public Optional<Delivery> afterwards(
      ChannelRules rules, Delivery done, Arrival arrival, Instant now) {
    if (!isWaiting(done)) {
      return Optional.empty();
    }
    return switch (arrival.event()) {
      case RecapPublished published -> Optional.of(judged(rules, done, arrival, published, now));
      case RecapWithdrawn gone -> withdrawal.plan(rules, done, arrival, gone, now);
    };
  }

  /** Whether an event waits for what was in hand, and that is done. */
  public boolean isWaiting(Delivery delivery) {
    return delivery.subject().pending() && !isInHand(delivery.state());
  }

  private static boolean isInHand(DeliveryState state) {
    return switch (state) {
      case Sending _, Uncertain _ -> true;
      case Planned planned -> planned.progress().isPresent();
      case Held _, Delivered _, Retracted _, Rejected _, Skipped _ -> false;
    };
  }

  /**
   * Asks the guards again about something that was skipped: the configuration may have changed
   * since.
   *
   * @return the next entry, or nothing if it stays skipped for the same reason
   */
  public Optional<Delivery> reconsider(
      ChannelRules rules, Delivery stopped, Arrival arrival, Instant now) {
    Optional<Delivery> next =
        switch (arrival.event()) {
          case RecapPublished published
              when published.recap().revision().equals(stopped.subject().revision()) ->
              Optional.of(judged(rules, stopped, arrival, published, now));
          case RecapPublished _ -> Optional.empty();
          case RecapWithdrawn gone -> withdrawal.plan(rules, stopped, arrival, gone, now);
        };
    return next.filter(delivery -> !delivery.state().equals(stopped.state()));
  }

  /**
   * Whether the configuration of now might let something pass that was stopped; cheap, without the
   * event.
   */
  public boolean mayPass(ChannelRules rules, Delivery delivery, Instant now) {
    return switch (delivery.state()) {
      case Skipped skipped ->
          (skipped.cause() == SkipCause.AGE || skipped.cause() == SkipCause.LANGUAGE)
              && rules.takes(delivery.subject().language())
              && !guards.isTooOld(delivery.subject().date(), now);
      case Held held -> held.cause() == HoldCause.BULK && !guards.isFlood(held.size());
      case Planned _, Sending _, Uncertain _, Delivered _, Retracted _, Rejected _ -> false;
    };
  }

  /**
   * Holds what was due while nothing was running, if that is long ago.
   *
   * @param alive when the ledger was last written
   */
  public Optional<Delivery> missed(Delivery delivery, Instant alive, Instant now) {
    return delivery.state() instanceof Planned planned
            && planned.progress().isEmpty()
            && planned.act() != Act.RETRACT
            && planned.clearance().asks(HoldCause.LATE)
            && planned.due().isAfter(alive)
            && guards.isLate(planned.due(), now)
        ? Optional.of(
            delivery.with(
                planned.hold("late@" + now, HoldCause.LATE, guards.lateness(planned.due())), now))
        : Optional.empty();
  }

  private Optional<Delivery> published(
      ChannelRules rules,
      Optional<Delivery> current,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    if (current.isEmpty()) {
      return Optional.of(first.plan(rules, current, arrival, published, now));
    }
    Delivery delivery = current.get();
    if (delivery.subject().revision().equals(published.recap().revision())
        && delivery.subject().change() != ChangeClass.WITHDRAWN
        && !isWithdrawn(delivery.state())) {
      return arrival.isAt(delivery.subject())
          ? Optional.empty()
          : Optional.of(
              delivery
                  .about(arrival.place(delivery.subject(), delivery.subject().change()))
                  .with(delivery.state(), now));
    }
    if (isInHand(delivery.state())) {
      var subject = arrival.subject(published.recap(), change(delivery, published)).later();
      return Optional.of(delivery.about(subject).with(delivery.state(), now));
    }
    return Optional.of(judged(rules, delivery, arrival, published, now));
  }

  /** Nothing is in hand. */
  private Delivery judged(
      ChannelRules rules,
      Delivery delivery,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    if (delivery.announced().isPresent()) {
      return later.plan(rules, delivery, delivery.announced().get(), arrival, published, now);
    }
    boolean stays =
        switch (delivery.state()) {
          case Held held -> held.cause() == HoldCause.BULK && guards.isFlood(held.size());
          case Skipped skipped ->
              skipped.cause() == SkipCause.OPERATOR || skipped.cause() == SkipCause.GONE;
          case Planned _, Sending _, Uncertain _, Delivered _, Retracted _, Rejected _ -> false;
        };
    return stays
        ? delivery
            .about(arrival.subject(published.recap(), ChangeClass.NEW))
            .with(delivery.state(), now)
        : first.plan(rules, Optional.of(delivery), arrival, published, now);
  }

  private static boolean isKnown(Delivery delivery, Arrival arrival) {
    return delivery.subject().change() == ChangeClass.WITHDRAWN && arrival.isAt(delivery.subject());
  }

  private static boolean isWithdrawn(DeliveryState state) {
    return state instanceof Skipped skipped && skipped.cause() == SkipCause.WITHDRAWN;
  }

  /** Against what was announced, else against what is being said right now. */
  private static ChangeClass change(Delivery delivery, RecapPublished published) {
    Substance now = Substance.of(published.recap());
    return delivery
        .announced()
        .map(Announced::substance)
        .or(() -> delivery.state().posts().map(Progress::substance))
        .map(heard -> Changes.between(heard, now))
        .orElse(ChangeClass.NEW);
  }
}
