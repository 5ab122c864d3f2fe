package dev.afterword.desk;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Delivery;
import java.util.Optional;

/**
 * Which deliveries are looked for.
 *
 * @param channel only of this channel
 * @param recap only of this recap
 * @param state only in this state, as the ledger names it
 */
public record DeliveryFilter(
    Optional<String> channel, Optional<RecapId> recap, Optional<String> state) {
  /** All of them. */
  public static DeliveryFilter all() {
    return new DeliveryFilter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Those of a recap. */
  public static DeliveryFilter of(RecapId recap) {
    return new DeliveryFilter(Optional.empty(), Optional.of(recap), Optional.empty());
  }

  /** Whether a record with this key may be meant; what is not needs no look into it. */
  boolean takes(String key) {
    return channel.map(name -> Delivery.isOf(name, key)).orElse(true)
        && recap.map(id -> key.endsWith(Delivery.key("", id))).orElse(true);
  }

  /** Whether this delivery is meant. */
  boolean takes(Delivery delivery) {
    return channel.map(delivery.channel()::equals).orElse(true)
        && recap.map(delivery.recap()::equals).orElse(true)
        && state.map(delivery.state().name()::equals).orElse(true);
  }
}
