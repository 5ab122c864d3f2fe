package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Lookup;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.Planner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would follow if the syndicator read a part of the log once more: asked of the ledger and the
 * planner, done to nobody. Keeps no recap in memory, only what would become of it.
 */
public final class Rehearsal {
  private final EventLog log;
  private final Planner planner;
  private final List<ChannelRules> channels;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();

  /** Of the channels that are configured. */
  public Rehearsal(EventLog log, AnnouncePolicy policy, List<ChannelRules> channels) {
    this.log = log;
    this.planner = new Planner(policy);
    this.channels = List.copyOf(channels);
  }

  /**
   * What came of it.
   *
   * @param records that the scope reads
   * @param items one for each recap and channel that it is about, by recap
   */
  public record Result(long records, List<ReplayItem> items) {
    /** Takes its own copy. */
    public Result {
      items = List.copyOf(items);
    }
  }

  /** Reads the log and asks. */
  public Result read(ReplayScope scope, Instant now) {
    Map<String, Entry> ledger = ledger();
    var items = new TreeMap<RecapId, List<ReplayItem>>();
    long[] records = {0};
    try (Lookup lookup = log.lookup()) {
      log.readToEnd(
          log.topics().recaps(),
          record ->
              arrival(record)
                  .filter(arrival -> isRead(scope, arrival))
                  .ifPresent(
                      arrival -> {
                        records[0]++;
                        items.put(arrival.event().id(), items(scope, arrival, ledger, lookup, now));
                      }));
    }
    return new Result(records[0], items.values().stream().flatMap(List::stream).toList());
  }

  /** Where the last word about a delivery lies, and what it says at a glance. */
  private record Entry(int partition, long offset, Glance glance) {}

  private Map<String, Entry> ledger() {
    Map<String, Entry> ledger = new HashMap<>();
    log.readToEnd(
        log.topics().deliveries(),
        record -> {
          String key = record.key().orElse("");
          if (record.value().isEmpty()) {
            ledger.remove(key);
            return;
          }
          try {
            ledger.put(
                key,
                new Entry(
                    record.partition(),
                    record.offset(),
                    json.read(record.value().get(), Glance.class)));
          } catch (UnreadableException foreign) {
            // The ledger's owner passes it over as well.
            return;
          }
        });
    return ledger;
  }

  private Optional<Arrival> arrival(LogRecord record) {
    try {
      return record.value().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Arrival(
                  codec.read(record), record.partition(), record.offset(), record.timestamp()));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  private static boolean isRead(ReplayScope scope, Arrival arrival) {
    String language =
        switch (arrival.event()) {
          case RecapPublished published -> published.recap().language();
          case RecapWithdrawn withdrawn -> withdrawn.language();
        };
    return scope.reads(
        arrival.event().id(),
        language,
        new Place(arrival.partition(), arrival.offset()),
        arrival.at());
  }

  private List<ReplayItem> items(
      ReplayScope scope, Arrival arrival, Map<String, Entry> ledger, Lookup lookup, Instant now) {
    return channels.stream()
        .filter(rules -> scope.speaksTo(rules.channel()))
        .map(
            rules -> {
              String key = Delivery.key(rules.channel(), arrival.event().id());
              return item(scope, rules, arrival, Optional.ofNullable(ledger.get(key)), lookup, now);
            })
        .toList();
  }

  private ReplayItem item(
      ReplayScope scope,
      ChannelRules rules,
      Arrival arrival,
      Optional<Entry> entry,
      Lookup lookup,
      Instant now) {
    if (entry.isPresent()
        && arrival.event() instanceof RecapPublished published
        && entry.get().glance().isAbout(published.recap().revision())) {
      return known(scope, rules, arrival, published.recap(), entry.get().glance());
    }
    Optional<Delivery> current = entry.flatMap(known -> delivery(known, lookup));
    Optional<Delivery> next = planner.plan(rules, current, arrival, now);
    if (next.isEmpty() || next.map(Delivery::state).equals(current.map(Delivery::state))) {
      String told = entry.map(known -> known.glance().state().told()).orElse("never announced");
      return item(rules, arrival, entry.map(Entry::glance), ReplayKind.NOTHING, false, told);
    }
    return planned(rules, arrival, entry.map(Entry::glance), next.get());
  }

  /** The ledger knows this very revision. */
  private static ReplayItem known(
      ReplayScope scope, ChannelRules rules, Arrival arrival, Recap recap, Glance glance) {
    var state = glance.state();
    boolean forced = scope.force() && state.isAtRest();
    if ((state.isGone() || forced) && rules.takes(recap.language())) {
      String reason =
          state.isGone() ? state.reason().orElse("its posts are gone") : "forced; " + state.told();
      return item(rules, arrival, Optional.of(glance), ReplayKind.ANNOUNCE, true, reason);
    }
    return item(rules, arrival, Optional.of(glance), ReplayKind.NOTHING, false, state.told());
  }

  private static ReplayItem planned(
      ChannelRules rules, Arrival arrival, Optional<Glance> glance, Delivery next) {
    String change = next.subject().change().wireName();
    return switch (next.state()) {
      case DeliveryState.Planned planned ->
          item(
              rules,
              arrival,
              glance,
              ReplayKind.of(planned.act()),
              false,
              glance.isEmpty() ? "the channel has not heard of it" : "not handled yet: " + change);
      case DeliveryState.Held held ->
          item(rules, arrival, glance, ReplayKind.HOLD, false, held.reason());
      case DeliveryState.Sending _,
          DeliveryState.Uncertain _,
          DeliveryState.Delivered _,
          DeliveryState.Retracted _,
          DeliveryState.Rejected _,
          DeliveryState.Skipped _ ->
          item(
              rules,
              arrival,
              glance,
              ReplayKind.NOTHING,
              false,
              next.state().why().orElse(next.state().name()));
    };
  }

  private static ReplayItem item(
      ChannelRules rules,
      Arrival arrival,
      Optional<Glance> glance,
      ReplayKind kind,
      boolean again,
      String reason) {
    Revision revision =
        switch (arrival.event()) {
          case RecapPublished published -> published.recap().revision();
          case RecapWithdrawn gone ->
              glance.map(known -> known.subject().revision()).orElse(Revision.of(gone.title()));
        };
    int generation = glance.map(Glance::generation).orElse(1);
    return new ReplayItem(
        rules.channel(),
        arrival.event().id(),
        revision,
        new Place(arrival.partition(), arrival.offset()),
        kind,
        again,
        again ? generation + 1 : generation,
        glance.map(Glance::updated),
        reason);
  }

  private Optional<Delivery> delivery(Entry entry, Lookup lookup) {
    try {
      var record = lookup.read(log.topics().deliveries(), entry.partition(), entry.offset());
      return record.isPresent()
          ? Optional.of(json.read(record.get().value().orElseThrow(), Delivery.class))
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
