package dev.afterword.contract.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator has decided about what will be sent.
 *
 * @param waived guards that are not asked again
 * @param approved digest of the exact posts that were approved; other words ask again
 */
public record Clearance(Set<HoldCause> waived, Optional<String> approved) {
  /** Nobody has decided anything. */
  public static final Clearance NONE = new Clearance(Set.of(), Optional.empty());

  /** Takes its own copy. */
  public Clearance {
    waived = Set.copyOf(waived);
  }

  /** With one guard less to ask. */
  Clearance without(HoldCause cause, Optional<String> digest) {
    var more = EnumSet.of(cause);
    more.addAll(waived);
    return new Clearance(more, digest.or(() -> approved));
  }

  /** Whether a guard is still to be asked. */
  public boolean asks(HoldCause cause) {
    return !waived.contains(cause);
  }

  /** Whether exactly these posts were approved. */
  public boolean approves(String digest) {
    return approved.filter(digest::equals).isPresent();
  }
}
