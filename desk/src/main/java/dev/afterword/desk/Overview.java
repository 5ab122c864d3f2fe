package dev.afterword.desk;

import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState.Held;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Where everything stands, read from the topics as they are now. */
public final class Overview {
  private final EventLog log;
  private final Ledgers ledgers;

  /** Over a log. */
  public Overview(EventLog log) {
    this.log = log;
    this.ledgers = new Ledgers(log);
  }

  /** Every delivery, by channel and recap. */
  public List<DeliveryReport> deliveries() {
    Map<RecapId, Revision> live = new HashMap<>();
    pages().values().stream()
        .filter(page -> page.status() == PageStatus.LIVE)
        .forEach(page -> live.put(page.recap(), page.revision()));
    return ledger().values().stream()
        .map(
            delivery ->
                DeliveryReport.of(
                    delivery,
                    Optional.of(delivery.subject().revision())
                        .equals(Optional.ofNullable(live.get(delivery.recap())))))
        .toList();
  }

  /**
   * Everything that waits for a person to let it go, the oldest first.
   *
   * @param price an estimate of what saying it costs, in US dollars
   */
  public List<HoldReport> holds(Function<Delivery, BigDecimal> price) {
    Map<String, List<Delivery>> holds = new LinkedHashMap<>();
    ledger().values().stream()
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

  /**
   * How everything is doing.
   *
   * @param configured the channels of the configuration, in its order
   */
  public StatusReport status(List<ChannelLabel> configured, Instant now) {
    var ledger = ledger();
    return new StatusReport(
        recaps(),
        pages().values().stream().filter(page -> page.status() == PageStatus.LIVE).count(),
        count(log.topics().deadLetters()),
        new StatusReport.KafkaStatus(log.bootstrapServers()),
        sources(),
        channels(configured, ledger, now));
  }

  private long recaps() {
    var codec = new RecapEventCodec();
    Set<String> published = new HashSet<>();
    log.readToEnd(
        log.topics().recaps(),
        record ->
            record
                .key()
                .ifPresent(
                    key -> {
                      published.remove(key);
                      if (isPublished(codec, record)) {
                        published.add(key);
                      }
                    }));
    return published.size();
  }

  private static boolean isPublished(RecapEventCodec codec, LogRecord record) {
    try {
      return record.value().isPresent() && codec.read(record) instanceof RecapPublished;
    } catch (UnreadableException foreign) {
      // It lies among the dead letters, which are counted of themselves.
      return false;
    }
  }

  private long count(String topic) {
    var count = new AtomicLong();
    log.readToEnd(topic, _ -> count.incrementAndGet());
    return count.get();
  }

  private List<StatusReport.SourceStatus> sources() {
    return ledgers.latest(log.topics().sources(), SourceCursor.class).values().stream()
        .map(cursor -> new StatusReport.SourceStatus(cursor.source(), cursor.commit()))
        .toList();
  }

  private Map<String, Page> pages() {
    return ledgers.latest(log.topics().pages(), Page.class);
  }

  private Map<String, Delivery> ledger() {
    return ledgers.latest(log.topics().deliveries(), Delivery.class);
  }

  private static List<StatusReport.ChannelStatus> channels(
      List<ChannelLabel> configured, Map<String, Delivery> ledger, Instant now) {
    var all = new ArrayList<>(configured);
    Set<String> known = new HashSet<>(configured.stream().map(ChannelLabel::name).toList());
    ledger.values().stream()
        .map(Delivery::channel)
        .filter(known::add)
        .forEach(name -> all.add(new ChannelLabel(name, "")));
    return all.stream()
        .map(
            label ->
                channel(
                    label,
                    ledger.values().stream()
                        .filter(delivery -> delivery.channel().equals(label.name()))
                        .toList(),
                    now))
        .toList();
  }

  private static StatusReport.ChannelStatus channel(
      ChannelLabel label, List<Delivery> deliveries, Instant now) {
    long oldest =
        deliveries.stream()
            .map(delivery -> delivery.state().undoneSince())
            .flatMap(Optional::stream)
            .mapToLong(due -> Math.max(0, Duration.between(due, now).toSeconds()))
            .max()
            .orElse(0);
    return new StatusReport.ChannelStatus(
        label.name(),
        label.type(),
        label.type().isEmpty() ? "removed" : oldest > 0 ? "waiting" : "working",
        count(deliveries, "planned") + count(deliveries, "sending"),
        count(deliveries, "held"),
        count(deliveries, "uncertain"),
        count(deliveries, "rejected"),
        count(deliveries, "delivered"),
        oldest);
  }

  private static long count(List<Delivery> deliveries, String state) {
    return deliveries.stream().filter(delivery -> delivery.state().name().equals(state)).count();
  }
}
