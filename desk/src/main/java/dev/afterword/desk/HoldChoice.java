package dev.afterword.desk;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import java.util.Set;

/**
 * Part of a hold, or all of it.
 *
 * @param hold its id
 * @param channels only these; empty takes all
 * @param recaps only these; empty takes all
 */
public record HoldChoice(String hold, Set<String> channels, Set<RecapId> recaps) {
  /** Takes its own copies. */
  public HoldChoice {
    channels = Set.copyOf(channels);
    recaps = Set.copyOf(recaps);
  }

  boolean takes(Delivery delivery) {
    return delivery.state() instanceof Held held
        && held.hold().equals(hold)
        && (channels.isEmpty() || channels.contains(delivery.channel()))
        && (recaps.isEmpty() || recaps.contains(delivery.recap()));
  }

  static Item item(Delivery delivery) {
    return new Item(delivery.channel(), delivery.recap(), delivery.subject().revision());
  }
}
