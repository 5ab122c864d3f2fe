package dev.afterword.contract.ledger;

import java.util.Optional;

/**
 * It is not announced.
 *
 * @param cause for programs
 * @param reason for people
 */
public record Skipped(SkipCause cause, String reason) implements DeliveryState {
  @Override
  public String name() {
    return "skipped";
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
