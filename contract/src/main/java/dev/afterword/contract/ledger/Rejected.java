package dev.afterword.contract.ledger;

import java.util.List;
import java.util.Optional;

/**
 * The platform refused it.
 *
 * @param reason the platform's words
 * @param receipts of the posts before it
 */
public record Rejected(String reason, List<Receipt> receipts) implements DeliveryState {
  /** Takes its own copy. */
  public Rejected {
    receipts = List.copyOf(receipts);
  }

  @Override
  public String name() {
    return "rejected";
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
