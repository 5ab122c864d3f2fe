package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.LogRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What memory holds of one partition of the ledger: the whole of what is open, or was closed in
 * this life; of what was closed before, only where it lies. Used under the ledger's lock.
 */
final class Book {
  private final JsonCodec json = new JsonCodec();
  private final Map<String, Delivery> entries = new HashMap<>();
  private final Map<String, Closed> closed = new HashMap<>();
  private final Map<String, Agenda> agendas = new HashMap<>();
  private final Map<String, Instant> announced = new HashMap<>();
  private final Traces traces = new Traces();
  private Instant updated = Instant.MIN;

  private record Closed(long offset, Instant updated) {}

  /** Takes a record of the log as it is. */
  void replay(LogRecord record) throws UnreadableException {
    String key = record.key().orElseThrow(() -> new UnreadableException("no key"));
    if (record.value().isEmpty()) {
      forget(key);
      return;
    }
    byte[] value = record.value().get();
    Outline outline = json.read(value, Outline.class);
    if (!key.equals(outline.key())) {
      throw new UnreadableException("the key is not that of channel and recap");
    }
    if (outline.isClosed()) {
      forget(key);
      closed.put(key, new Closed(record.offset(), outline.updated()));
      outline.announced().ifPresent(heard -> note(outline.channel(), heard.at()));
      updated = later(updated, outline.updated());
    } else {
      Delivery delivery = json.read(value, Delivery.class);
      write(delivery);
      traces.learn(delivery, record);
    }
  }

  private void forget(String key) {
    closed.remove(key);
    Delivery gone = entries.remove(key);
    if (gone != null) {
      agenda(gone.channel()).remove(gone);
    }
  }

  /** This is how the delivery stands now. */
  void write(Delivery delivery) {
    forget(delivery.key());
    entries.put(delivery.key(), delivery);
    agenda(delivery.channel()).add(delivery);
    delivery.announced().ifPresent(heard -> note(delivery.channel(), heard.at()));
    updated = later(updated, delivery.updated());
  }

  private void note(String channel, Instant at) {
    announced.merge(channel, at, Book::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What a channel has to do. */
  Agenda agenda(String channel) {
    return agendas.computeIfAbsent(channel, _ -> new Agenda());
  }

  /** The traces that deliveries are on. */
  Traces traces() {
    return traces;
  }

  /** Forgets the traces that nobody is on any more. */
  void tidy() {
    traces.tidy(entries.values());
  }

  /** When it was last written, by its own account; the beginning of time if it never was. */
  Instant updated() {
    return updated;
  }

  /** When a channel last finished an announcement. */
  Optional<Instant> lastAnnounced(String channel) {
    return Optional.ofNullable(announced.get(channel));
  }

  /** Nothing that was closed in an earlier life. */
  Optional<Delivery> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /**
   * Entries that a predicate picks, oldest update first; none that was closed in an earlier life.
   */
  List<Delivery> select(Predicate<Delivery> wanted) {
    return entries.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Delivery::updated).thenComparing(delivery -> delivery.key()))
        .toList();
  }

  /** Those of some keys that were closed in an earlier life, with the offset where each lies. */
  Map<String, Long> places(Collection<String> keys) {
    var places = new HashMap<String, Long>();
    for (String key : keys) {
      Closed entry = closed.get(key);
      if (entry != null) {
        places.put(key, entry.offset);
      }
    }
    return places;
  }

  /** Keys of a channel that were closed in an earlier life, after a moment. */
  List<String> closedAfter(Instant moment, String channel) {
    return closed.entrySet().stream()
        .filter(
            entry ->
                Delivery.isOf(channel, entry.getKey()) && entry.getValue().updated.isAfter(moment))
        .map(Map.Entry::getKey)
        .toList();
  }
}
