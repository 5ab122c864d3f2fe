package dev.afterword.app.command;

import dev.afterword.contract.ledger.DeliveryState;
import java.util.Iterator;

/** What {@code --state} takes, for shells that complete it. */
final class DeliveryStates implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return DeliveryState.NAMES.iterator();
  }
}
