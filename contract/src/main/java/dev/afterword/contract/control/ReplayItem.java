package dev.afterword.contract.control;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.ledger.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a replay does. It names what its author saw on the ledger; if that has moved on,
 * nothing is done.
 *
 * @param channel name of the channel
 * @param recap the recap
 * @param revision which revision
 * @param place of its event
 * @param kind what it does
 * @param again whether it is said under a new generation, so that no platform takes it for a repeat
 * @param generation of the delivery when it is said
 * @param seen when the ledger's entry was last written; absent if there was none
 * @param reason one sentence
 */
public record ReplayItem(
    String channel,
    RecapId recap,
    Revision revision,
    Place place,
    ReplayKind kind,
    boolean again,
    int generation,
    Optional<Instant> seen,
    String reason) {
  /** Whether the ledger still is as its author saw it. */
  public boolean fits(Optional<Delivery> current) {
    return current.map(Delivery::updated).equals(seen);
  }

  /** Whether it was begun: the ledger itself is the memory of that. */
  public boolean isBegun(Optional<Delivery> current) {
    return again
        ? current.map(delivery -> delivery.generation() >= generation).orElse(false)
        : !fits(current);
  }
}
