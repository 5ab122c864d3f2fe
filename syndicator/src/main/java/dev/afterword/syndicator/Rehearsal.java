package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Lookup;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.Remembered.Entry;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.Planner;
import java.time.Instant;
import java.util.ArrayList;
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
  private final Map<Glance.Standing, String> told = new HashMap<>();

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
    Map<String, Entry> ledger = Glances.read(log);
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

  /**
   * The same by what somebody remembers who follows the log: an event is read only where the
   * planner has to be asked.
   */
  public Result read(ReplayScope scope, Instant now, Iterable<Remembered> recaps) {
    var items = new TreeMap<RecapId, List<ReplayItem>>();
    long[] records = {0};
    try (Lookup lookup = log.lookup()) {
      for (Remembered recap : recaps) {
        if (scope.reads(recap.id(), recap.language(), recap.place(), recap.at())) {
          records[0]++;
          items.put(recap.id(), items(scope, recap, lookup, now));
        }
      }
    }
    return new Result(records[0], items.values().stream().flatMap(List::stream).toList());
  }

  private List<ReplayItem> items(ReplayScope scope, Remembered recap, Lookup lookup, Instant now) {
    var items = new ArrayList<ReplayItem>(channels.size());
    Optional<Arrival> arrival = Optional.empty();
    for (ChannelRules rules : channels) {
      if (scope.speaksTo(rules.channel())) {
        Optional<Entry> entry = Optional.ofNullable(recap.deliveries().get(rules.channel()));
        if (entry.isPresent()
            && recap.revision().filter(entry.get().glance()::isAbout).isPresent()) {
          items.add(known(scope, rules, About.of(recap), entry.get().glance()));
        } else {
          arrival = arrival.or(() -> event(recap.place(), lookup));
          arrival.ifPresent(event -> items.add(item(scope, rules, event, entry, lookup, now)));
        }
      }
    }
    return items;
  }

  private Optional<Arrival> event(Place place, Lookup lookup) {
    return lookup
        .read(log.topics().recaps(), place.partition(), place.offset())
        .flatMap(this::arrival);
  }

  /** What an item is about. */
  private record About(RecapId id, Revision revision, String language, Place place) {
    static About of(Remembered recap) {
      return new About(recap.id(), recap.revision().orElseThrow(), recap.language(), recap.place());
    }

    static About of(Arrival arrival, Optional<Glance> glance) {
      var place = new Place(arrival.partition(), arrival.offset());
      return switch (arrival.event()) {
        case RecapPublished published ->
            new About(
                published.id(), published.recap().revision(), published.recap().language(), place);
        case RecapWithdrawn gone ->
            new About(
                gone.id(),
                glance.map(known -> known.subject().revision()).orElse(Revision.of(gone.title())),
                gone.language(),
                place);
      };
    }
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
      Glance glance = entry.get().glance();
      return known(scope, rules, About.of(arrival, Optional.of(glance)), glance);
    }
    Optional<Delivery> current = entry.flatMap(known -> delivery(known, lookup));
    Optional<Delivery> next = planner.plan(rules, current, arrival, now);
    if (next.isEmpty() || next.map(Delivery::state).equals(current.map(Delivery::state))) {
      String told = entry.map(known -> told(known.glance().state())).orElse("never announced");
      Optional<Glance> glance = entry.map(Entry::glance);
      return item(rules, About.of(arrival, glance), glance, ReplayKind.NOTHING, false, told);
    }
    Optional<Glance> glance = entry.map(Entry::glance);
    return planned(rules, About.of(arrival, glance), glance, next.get());
  }

  /** The ledger knows this very revision. */
  private ReplayItem known(ReplayScope scope, ChannelRules rules, About about, Glance glance) {
    var state = glance.state();
    boolean forced = scope.force() && state.isAtRest();
    if ((state.isGone() || forced) && rules.takes(about.language())) {
      String reason =
          state.isGone() ? state.reason().orElse("its posts are gone") : "forced; " + state.told();
      return item(rules, about, Optional.of(glance), ReplayKind.ANNOUNCE, true, reason);
    }
    return item(rules, about, Optional.of(glance), ReplayKind.NOTHING, false, told(state));
  }

  private String told(Glance.Standing state) {
    return told.size() < Glances.DIFFERENT
        ? told.computeIfAbsent(state, Glance.Standing::told)
        : state.told();
  }

  private static ReplayItem planned(
      ChannelRules rules, About about, Optional<Glance> glance, Delivery next) {
    String change = next.subject().change().wireName();
    return switch (next.state()) {
      case Planned planned ->
          item(
              rules,
              about,
              glance,
              ReplayKind.of(planned.act()),
              false,
              glance.isEmpty() ? "the channel has not heard of it" : "not handled yet: " + change);
      case Held held -> item(rules, about, glance, ReplayKind.HOLD, false, held.reason());
      case Sending _, Uncertain _, Delivered _, Retracted _, Rejected _, Skipped _ ->
          item(
              rules,
              about,
              glance,
              ReplayKind.NOTHING,
              false,
              next.state().why().orElse(next.state().name()));
    };
  }

  private static ReplayItem item(
      ChannelRules rules,
      About about,
      Optional<Glance> glance,
      ReplayKind kind,
      boolean again,
      String reason) {
    int generation = glance.map(Glance::generation).orElse(1);
    return new ReplayItem(
        rules.channel(),
        about.id(),
        about.revision(),
        about.place(),
        kind,
        again,
        again ? generation + 1 : generation,
        glance.map(Glance::updated),
        reason);
  }

  private Optional<Delivery> delivery(Entry entry, Lookup lookup) {
    try {
      var record =
          lookup.read(log.topics().deliveries(), entry.place().partition(), entry.place().offset());
      return record.isPresent()
          ? Optional.of(json.read(record.get().value().orElseThrow(), Delivery.class))
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
