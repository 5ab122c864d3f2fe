package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Receipt;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A budget. What was spent stands in the receipts, so that it survives whatever the process does
 * not.
 *
 * @param most US dollars, zero or more
 * @param per within the last so long
 */
public record Spending(BigDecimal most, Duration per) {
  private static final String PRICE = "price-usd";

  /** A receipt that tells what its call cost. */
  static Receipt priced(Receipt receipt, BigDecimal price) {
    return price.signum() == 0 ? receipt : receipt.with(PRICE, price.toPlainString());
  }

  /** When the period began that ends now. */
  Instant from(Instant now) {
    return now.minus(per);
  }

  /** What a channel's deliveries have cost within the period. */
  BigDecimal spent(List<Delivery> deliveries, Instant now) {
    Instant from = from(now);
    return deliveries.stream()
        .flatMap(delivery -> delivery.receipts().stream())
        .filter(receipt -> receipt.at().isAfter(from))
        .flatMap(receipt -> Optional.ofNullable(receipt.details().get(PRICE)).stream())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
