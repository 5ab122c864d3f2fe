package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Clearance;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Says something once more because an operator wants it: under a new generation, which gives every
 * post a new key, so that no platform takes it for a repeat.
 */
public final class Again {
  /** The operator has seen how many they are and how old. */
  private static final Clearance SEEN =
      new Clearance(Set.of(HoldCause.BULK, HoldCause.LATE), Optional.empty());

  private Again() {}

  /** Whether nothing is in hand, so that it can begin from the beginning. */
  public static boolean isPossible(DeliveryState state) {
    return switch (state) {
      case Delivered _, Rejected _, Skipped _, Retracted _ -> true;
      case Planned _, Held _, Sending _, Uncertain _ -> false;
    };
  }

  /**
   * The next entry; empty if it cannot be said now or here.
   *
   * @param because one sentence
   */
  public static Optional<Delivery> plan(
      ChannelRules rules, Delivery current, Arrival arrival, String because, Instant now) {
    if (!(arrival.event() instanceof RecapPublished published)
        || !rules.takes(published.recap().language())
        || !isPossible(current.state())) {
      return Optional.empty();
    }
    var planned =
        new Planned(
            Act.ANNOUNCE, now, 0, Optional.empty(), Optional.empty(), SEEN, Optional.of(because));
    return Optional.of(
        current
            .anew()
            .about(arrival.subject(published.recap(), ChangeClass.NEW))
            .with(planned, Optional.empty(), now));
  }
}
