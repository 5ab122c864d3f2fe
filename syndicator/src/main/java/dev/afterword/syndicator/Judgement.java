package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.Planner;
import java.time.InstantSource;
import java.util.Optional;

/** Judges the event that came while something was in hand, once that is done. */
final class Judgement {
  private final Planner planner;
  private final Ledger ledger;
  private final Recaps recaps;
  private final InstantSource clock;

  Judgement(Planner planner, Ledger ledger, Recaps recaps, InstantSource clock) {
    this.planner = planner;
    this.ledger = ledger;
    this.recaps = recaps;
    this.clock = clock;
  }

  /** What the delivery is then; the same where no event waits. */
  Delivery of(ConfiguredChannel channel, Delivery delivery) {
    if (!planner.isWaiting(delivery)) {
      return delivery;
    }
    Optional<Arrival> arrival = recaps.arrival(delivery);
    return arrival.isEmpty()
        ? delivery
        : ledger.update(
            delivery,
            current ->
                current.subject().equals(delivery.subject())
                    ? planner
                        .afterwards(channel.rules(), current, arrival.get(), clock.instant())
                        .orElse(current)
                    : current);
  }
}
