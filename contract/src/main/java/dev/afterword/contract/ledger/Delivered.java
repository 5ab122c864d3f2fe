package dev.afterword.contract.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Said.
 *
 * @param receipts of all its posts
 * @param reason why nothing more is said, if there was something to say
 */
public record Delivered(List<Receipt> receipts, Optional<String> reason) implements DeliveryState {
  /** Takes its own copy. */
  public Delivered {
    receipts = List.copyOf(receipts);
  }

  @Override
  public String name() {
    return "delivered";
  }

  @Override
  public Optional<String> why() {
    return reason;
  }
}
