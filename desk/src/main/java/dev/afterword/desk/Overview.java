package dev.afterword.desk;

import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.eventlog.EventLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What was said and what is held, read from the topics as they are now. */
public final class Overview {
  private final EventLog log;
  private final Ledgers ledgers;

  /** Over a log. */
  public Overview(EventLog log) {
    this.log = log;
    this.ledgers = new Ledgers(log);
  }

  /** Deliveries, by channel and recap; what is not looked for takes no memory. */
  public List<DeliveryReport> deliveries(DeliveryFilter filter) {
    var sorted = new TreeMap<String, DeliveryReport>();
    each(
        filter,
        report -> {
          sorted.put(Delivery.key(report.channel(), report.recap()), report);
          return true;
        });
    return List.copyOf(sorted.values());
  }

  /**
   * Deliveries as they lie on the log, the one that changed last at the end; none of them is kept.
   *
   * @param wish told of each; false ends it
   */
  public void each(DeliveryFilter filter, Predicate<DeliveryReport> wish) {
    Map<RecapId, Revision> live = live();
    new LedgerWalk(log).each(filter, delivery -> wish.test(report(delivery, live)));
  }

  private static DeliveryReport report(Delivery delivery, Map<RecapId, Revision> live) {
    return DeliveryReport.of(
        delivery, delivery.subject().revision().equals(live.get(delivery.recap())));
  }

  private Map<RecapId, Revision> live() {
    Map<RecapId, Revision> live = new HashMap<>();
    pages().values().stream()
        .filter(page -> page.status() == PageStatus.LIVE)
        .forEach(page -> live.put(page.recap(), page.revision()));
    return live;
  }

  /**
   * Everything that waits for a person to let it go, the oldest first.
   *
   * @param price an estimate of what saying it costs, in US dollars
   */
  public List<HoldReport> holds(Function<Delivery, BigDecimal> price) {
    Map<String, List<Delivery>> holds = new LinkedHashMap<>();
    ledger(delivery -> Optional.of(delivery).filter(one -> one.state() instanceof Held))
        .values()
        .stream()
        .sorted(Comparator.comparing(Delivery::updated))
        .forEach(
            delivery -> {
              if (delivery.state() instanceof Held held) {
                holds.computeIfAbsent(held.hold(), _ -> new ArrayList<>()).add(delivery);
              }
            });
    return holds.values().stream().map(held -> hold(held, price)).toList();
  }

  private static HoldReport hold(List<Delivery> deliveries, Function<Delivery, BigDecimal> price) {
    Held held = (Held) deliveries.getFirst().state();
    return new HoldReport(
        held.hold(),
        held.cause(),
        held.reason(),
        deliveries.getFirst().updated(),
        deliveries.stream().map(price).reduce(BigDecimal.ZERO, BigDecimal::add),
        deliveries.stream()
            .map(
                one ->
                    new HoldReport.HeldItem(one.channel(), one.recap(), ((Held) one.state()).act()))
            .toList());
  }

  private Map<String, Page> pages() {
    return ledgers.latest(log.topics().pages(), Page.class);
  }

  private <R> Map<String, R> ledger(Function<Delivery, Optional<R>> matters) {
    return ledgers.latest(log.topics().deliveries(), Delivery.class, matters);
  }
}
