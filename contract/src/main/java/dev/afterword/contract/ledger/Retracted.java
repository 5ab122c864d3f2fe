package dev.afterword.contract.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Taken back, as far as the platform lets one.
 *
 * @param remaining posts that are still out, because they cannot be removed or must not be
 * @param at when the last of the others was removed
 * @param reason for people
 */
public record Retracted(List<Receipt> remaining, Instant at, String reason)
    implements DeliveryState {
  /** Takes its own copy. */
  public Retracted {
    remaining = List.copyOf(remaining);
  }

  @Override
  public String name() {
    return "retracted";
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
