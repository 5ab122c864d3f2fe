package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.DeliveryState.Delivered;
import dev.afterword.contract.ledger.DeliveryState.Held;
import dev.afterword.contract.ledger.DeliveryState.Planned;
import dev.afterword.contract.ledger.DeliveryState.Rejected;
import dev.afterword.contract.ledger.DeliveryState.Sending;
import dev.afterword.contract.ledger.DeliveryState.Skipped;
import dev.afterword.contract.ledger.DeliveryState.Uncertain;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what an event means for one channel: the next entry of the ledger, or none if nothing
 * changes. The ledger decides, never the offset: an event that comes a second time changes nothing.
 */
public final class Planner {
  private final AnnouncePolicy policy;
  private final Guards guards;

  /** Decides by a policy. */
  public Planner(AnnouncePolicy policy) {
    this.policy = policy;
    this.guards = new Guards(policy);
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
      case RecapWithdrawn _ -> current.flatMap(delivery -> withdrawn(delivery, now));
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
    if (!(arrival.event() instanceof RecapPublished published)
        || !published.recap().revision().equals(stopped.subject().revision())) {
      return Optional.empty();
    }
    return Optional.of(fresh(rules, Optional.of(stopped), arrival, published, now))
        .filter(delivery -> !delivery.state().equals(stopped.state()));
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
      case Held held -> !guards.isFlood(held.size());
      case Planned _, Sending _, Uncertain _, Delivered _, Rejected _ -> false;
    };
  }

  private Optional<Delivery> published(
      ChannelRules rules,
      Optional<Delivery> current,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    if (current.isEmpty()) {
      return Optional.of(fresh(rules, current, arrival, published, now));
    }
    Delivery delivery = current.get();
    if (delivery.subject().revision().equals(published.recap().revision())
        && !isWithdrawn(delivery.state())) {
      return moved(delivery, arrival, now);
    }
    return Optional.of(
        switch (delivery.state()) {
          case Planned planned when planned.progress().isEmpty() ->
              fresh(rules, current, arrival, published, now);
          case Rejected rejected when rejected.receipts().isEmpty() ->
              fresh(rules, current, arrival, published, now);
          case Held held -> changed(delivery, arrival, published, ChangeClass.NEW, held, now);
          case Skipped skipped when skipped.cause() == SkipCause.OPERATOR ->
              changed(delivery, arrival, published, ChangeClass.NEW, skipped, now);
          case Skipped _ -> fresh(rules, current, arrival, published, now);
          case Planned _, Sending _, Uncertain _, Delivered _, Rejected _ ->
              changed(
                  delivery,
                  arrival,
                  published,
                  change(delivery, published.recap()),
                  delivery.state(),
                  now);
        });
  }

  private static boolean isWithdrawn(DeliveryState state) {
    return state instanceof Skipped skipped && skipped.cause() == SkipCause.WITHDRAWN;
  }

  /**
   * The same revision at another place: after a topic was made anew the event must still be found.
   */
  private static Optional<Delivery> moved(Delivery delivery, Arrival arrival, Instant now) {
    Subject last = delivery.subject();
    if (last.partition() == arrival.partition() && last.offset() == arrival.offset()) {
      return Optional.empty();
    }
    var subject =
        new Subject(
            last.revision(),
            last.change(),
            arrival.partition(),
            arrival.offset(),
            last.language(),
            last.date());
    return Optional.of(with(delivery, subject, delivery.state(), now));
  }

  private Delivery fresh(
      ChannelRules rules,
      Optional<Delivery> current,
      Arrival arrival,
      RecapPublished published,
      Instant now) {
    DeliveryState state =
        guards.stop(rules, published, now).orElseGet(() -> Planned.at(due(rules, arrival)));
    Subject subject = subject(arrival, published.recap(), ChangeClass.NEW);
    return current
        .map(delivery -> with(delivery, subject, state, now))
        .orElseGet(
            () ->
                new Delivery(
                    rules.channel(),
                    published.recap().id(),
                    1,
                    subject,
                    state,
                    Optional.empty(),
                    now));
  }

  private Instant due(ChannelRules rules, Arrival arrival) {
    Duration settle = rules.settle().orElse(policy.settle());
    return arrival.at().plus(settle);
  }

  private static Delivery changed(
      Delivery delivery,
      Arrival arrival,
      RecapPublished published,
      ChangeClass change,
      DeliveryState state,
      Instant now) {
    return with(delivery, subject(arrival, published.recap(), change), state, now);
  }

  /** Against what was announced, else against what is being said right now. */
  private static ChangeClass change(Delivery delivery, Recap recap) {
    Substance now = Substance.of(recap);
    return delivery
        .announced()
        .map(Announced::substance)
        .or(() -> progress(delivery.state()).map(Progress::substance))
        .map(heard -> Changes.between(heard, now))
        .orElse(ChangeClass.NEW);
  }

  private static Optional<Progress> progress(DeliveryState state) {
    return switch (state) {
      case Planned planned -> planned.progress();
      case Sending sending -> Optional.of(sending.progress());
      case Uncertain uncertain -> Optional.of(uncertain.progress());
      case Held _, Delivered _, Rejected _, Skipped _ -> Optional.empty();
    };
  }

  private static Optional<Delivery> withdrawn(Delivery delivery, Instant now) {
    DeliveryState gone =
        new Skipped(SkipCause.WITHDRAWN, "it was withdrawn before it was announced");
    return switch (delivery.state()) {
      case Planned planned when planned.progress().isEmpty() ->
          Optional.of(delivery.with(gone, now));
      case Held _ -> Optional.of(delivery.with(gone, now));
      case Skipped skipped when skipped.cause() != SkipCause.WITHDRAWN ->
          Optional.of(delivery.with(gone, now));
      case Planned _, Sending _, Uncertain _, Delivered _, Rejected _, Skipped _ ->
          Optional.empty();
    };
  }

  private static Subject subject(Arrival arrival, Recap recap, ChangeClass change) {
    return new Subject(
        recap.revision(),
        change,
        arrival.partition(),
        arrival.offset(),
        recap.language(),
        recap.date());
  }

  private static Delivery with(
      Delivery delivery, Subject subject, DeliveryState state, Instant now) {
    return new Delivery(
        delivery.channel(),
        delivery.recap(),
        delivery.generation(),
        subject,
        state,
        delivery.announced(),
        now);
  }
}
