package dev.afterword.app.command;

import java.util.Iterator;
import java.util.List;

/** What {@code --state} takes, for messages and for shells that complete it. */
final class DeliveryStates implements Iterable<String> {
  static final List<String> ALL =
      List.of(
          "planned",
          "held",
          "sending",
          "uncertain",
          "delivered",
          "retracting",
          "retracted",
          "rejected",
          "skipped");

  @Override
  public Iterator<String> iterator() {
    return ALL.iterator();
  }
}
