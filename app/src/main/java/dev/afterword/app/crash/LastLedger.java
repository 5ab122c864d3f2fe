package dev.afterword.app.crash;

import dev.afterword.contract.Idempotency;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.desk.DeliveryFilter;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.Ledgers;
import dev.afterword.desk.Overview;
import dev.afterword.eventlog.EventLog;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the ledger says when everything is over, and how often it had been in doubt. */
record LastLedger(List<Believed> believed, Doubts doubts, boolean unfinished) {
  private static final Pattern NUMBER = Pattern.compile("evening-(\\d+)$");

  LastLedger {
    believed = List.copyOf(believed);
  }

  /**
   * Reads it.
   *
   * @param means how each channel makes certain what is uncertain
   */
  static LastLedger of(EventLog log, Map<String, Idempotency> means) {
    List<DeliveryReport> deliveries = new Overview(log).deliveries(DeliveryFilter.all());
    return new LastLedger(
        deliveries.stream().map(LastLedger::believed).toList(),
        doubts(log, means),
        deliveries.stream().anyMatch(delivery -> delivery.due().isPresent()));
  }

  private static Believed believed(DeliveryReport delivery) {
    Matcher number = NUMBER.matcher(delivery.recap().value());
    return new Believed(
        delivery.channel(),
        number.find() ? Integer.parseInt(number.group(1)) : 0,
        delivery.state(),
        delivery.posts().size(),
        delivery.reason());
  }

  /** The log still has each state that a delivery went through: so young, nothing is compacted. */
  private static Doubts doubts(EventLog log, Map<String, Idempotency> means) {
    var doubted = new HashMap<String, Delivery>();
    var resolved = new EnumMap<Idempotency, Integer>(Idempotency.class);
    new Ledgers(log)
        .each(
            log.topics().deliveries(),
            Delivery.class,
            delivery -> {
              if (delivery.state() instanceof Uncertain) {
                doubted.put(delivery.key(), delivery);
              } else if (doubted.remove(delivery.key()) != null) {
                resolved.merge(
                    means.getOrDefault(delivery.channel(), Idempotency.NONE), 1, Integer::sum);
              }
            });
    return new Doubts(
        resolved.getOrDefault(Idempotency.KEY, 0),
        resolved.getOrDefault(Idempotency.LOOKUP, 0),
        doubted.size());
  }
}
