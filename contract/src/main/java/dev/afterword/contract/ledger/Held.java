package dev.afterword.contract.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Kept back until an operator decides.
 *
 * @param hold id of the hold, shared by everything held for the same cause
 * @param cause for programs
 * @param act what is kept back
 * @param size how many recaps came together, so that the limit can be asked again without reading
 *     the event
 * @param digest of the exact posts that wait for approval
 * @param clearance what operators said before
 * @param reason for people
 */
public record Held(
    String hold,
    HoldCause cause,
    Act act,
    int size,
    Optional<String> digest,
    Clearance clearance,
    String reason)
    implements DeliveryState {
  /** Too much at once. */
  public static Held bulk(String hold, Act act, int size, String because) {
    return new Held(hold, HoldCause.BULK, act, size, Optional.empty(), Clearance.NONE, because);
  }

  /** The operator lets it go. */
  public Planned release(Instant due) {
    return new Planned(
        act,
        due,
        0,
        Optional.empty(),
        Optional.empty(),
        clearance.without(cause, digest),
        Optional.empty());
  }

  /** The operator drops it. */
  public Skipped skip(String because) {
    return new Skipped(SkipCause.OPERATOR, because);
  }

  @Override
  public String name() {
    return "held";
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
