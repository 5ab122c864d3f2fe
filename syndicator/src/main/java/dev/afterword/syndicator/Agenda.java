package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one channel has to do, in the order in which it falls due. */
final class Agenda {
  private final TreeSet<Item> items =
      new TreeSet<>(Comparator.comparing(Item::due).thenComparing(Item::key));

  void add(Delivery delivery) {
    due(delivery.state()).ifPresent(due -> items.add(new Item(due, delivery.key())));
  }

  void remove(Delivery delivery) {
    due(delivery.state()).ifPresent(due -> items.remove(new Item(due, delivery.key())));
  }

  /** Keys of everything that is due, the longest due first. */
  Stream<String> due(Instant now) {
    return items.stream().takeWhile(item -> !item.due().isAfter(now)).map(Item::key);
  }

  Optional<Instant> first() {
    return items.isEmpty() ? Optional.empty() : Optional.of(items.first().due());
  }

  /** When a state asks to be acted on; empty if it does not, or not by itself. */
  static Optional<Instant> due(DeliveryState state) {
    return switch (state) {
      case Planned planned -> Optional.of(planned.due());
      case Uncertain uncertain -> uncertain.due();
      case Held _, Sending _, Delivered _, Retracted _, Rejected _, Skipped _ -> Optional.empty();
    };
  }

  private record Item(Instant due, String key) {}
}
