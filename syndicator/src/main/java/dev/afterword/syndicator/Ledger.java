package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Appends;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Pending;
import dev.afterword.eventlog.Positions;
import dev.afterword.syndicator.decide.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One partition of the ledger. What is open, or was closed in this life, is in memory as on the
 * log; of what was closed before, only where it lies. Every change takes its place in the order of
 * appends while the lock is held, so that memory and log never disagree about which came last. If
 * an append fails the whole partition is read anew.
 */
final class Ledger {
  private final String topic;
  private final int partition;
  private final Appends appends;
  private final JsonCodec json = new JsonCodec();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Delivery> entries = new HashMap<>();
  private final Archive archive;
  private final Map<String, Agenda> agendas = new HashMap<>();
  private final Traces traces = new Traces();
  private final Map<String, Instant> announced = new HashMap<>();
  private Instant updated = Instant.MIN;
  private long version;

  /**
   * An empty one.
   *
   * @param positions finds again what is closed
   */
  Ledger(String topic, int partition, Appends appends, Positions positions) {
    this.topic = topic;
    this.partition = partition;
    this.appends = appends;
    this.archive = new Archive(topic, partition, positions);
  }

  /** Which partition it is. */
  int partition() {
    return partition;
  }

  /**
   * Takes a record of the log as it is; called before anything else, for every record of the
   * partition.
   */
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
      archive.put(key, record.offset(), outline.updated());
      outline.announced().ifPresent(heard -> note(outline.channel(), heard.at()));
      updated = later(updated, outline.updated());
    } else {
      Delivery delivery = json.read(value, Delivery.class);
      remember(delivery);
      traces.learn(delivery, record);
    }
  }

  /** Deliveries that come of this event are on its trace. */
  void learn(Arrival arrival) {
    lock.lock();
    try {
      RecapId recap = arrival.event().id();
      traces.learn(recap, arrival.offset(), TraceContext.of(recap, arrival.event().commit()));
    } finally {
      lock.unlock();
    }
  }

  /** The trace that a delivery is on; empty for one of an older version. */
  Optional<TraceContext> trace(Delivery delivery) {
    lock.lock();
    try {
      return traces.of(delivery);
    } finally {
      lock.unlock();
    }
  }

  private void forget(String key) {
    archive.remove(key);
    Delivery gone = entries.remove(key);
    if (gone != null) {
      agenda(gone.channel()).remove(gone);
    }
  }

  private void remember(Delivery delivery) {
    forget(delivery.key());
    entries.put(delivery.key(), delivery);
    agenda(delivery.channel()).add(delivery);
    delivery.announced().ifPresent(heard -> note(delivery.channel(), heard.at()));
    updated = later(updated, delivery.updated());
  }

  private void note(String channel, Instant at) {
    announced.merge(channel, at, Ledger::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Delivery> entry(String key) {
    return Optional.ofNullable(entries.get(key)).or(() -> archive.find(key, traces));
  }

  private Agenda agenda(String channel) {
    return agendas.computeIfAbsent(channel, _ -> new Agenda());
  }

  /** When it was last written, by its own account; the beginning of time if it never was. */
  Instant updated() {
    lock.lock();
    try {
      return updated;
    } finally {
      lock.unlock();
    }
  }

  /** When a channel last finished an announcement. */
  Optional<Instant> lastAnnounced(String channel) {
    lock.lock();
    try {
      return Optional.ofNullable(announced.get(channel));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Plans: what the decision returns is appended through the given transaction, while nobody else
   * can change an entry.
   *
   * @param decision asked with what the ledger holds by key
   * @param append commits the entries
   */
  void plan(
      Function<Function<String, Optional<Delivery>>, List<Delivery>> decision,
      Consumer<List<LogEntry>> append) {
    lock.lock();
    try {
      List<Delivery> planned = decision.apply(this::entry);
      append.accept(planned.stream().map(this::entry).toList());
      planned.forEach(this::remember);
      traces.tidy(entries.values());
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** Changes one entry and returns when the change is committed; an equal entry is no change. */
  Delivery update(Delivery delivery, UnaryOperator<Delivery> change) {
    Pending pending;
    Delivery next;
    lock.lock();
    try {
      Delivery current = entry(delivery.key()).orElse(delivery);
      next = change.apply(current);
      if (next.equals(current)) {
        return current;
      }
      pending = appends.submit(List.of(entry(next)));
      remember(next);
      signal();
    } finally {
      lock.unlock();
    }
    pending.await();
    return next;
  }

  private void signal() {
    version++;
    changed.signalAll();
  }

  private LogEntry entry(Delivery delivery) {
    LogEntry entry = LogEntry.of(topic, partition, delivery.key(), json.write(delivery));
    return traces.of(delivery).map(entry::on).orElse(entry);
  }

  /** The first delivery of a channel that is due and ready. */
  Optional<Delivery> due(String channel, Instant now, Predicate<Delivery> ready) {
    lock.lock();
    try {
      return agenda(channel)
          .due(now)
          .map(key -> Optional.ofNullable(entries.get(key)).orElseThrow())
          .filter(ready)
          .findFirst();
    } finally {
      lock.unlock();
    }
  }

  /** When the next delivery of a channel is due, those in the past included. */
  Optional<Instant> nextDue(String channel) {
    lock.lock();
    try {
      return agenda(channel).first();
    } finally {
      lock.unlock();
    }
  }

  /** Reads the log for what was closed in an earlier life. */
  Optional<Delivery> find(String channel, RecapId recap) {
    lock.lock();
    try {
      return entry(Delivery.key(channel, recap));
    } finally {
      lock.unlock();
    }
  }

  /** The same, but nothing that was closed in an earlier life. */
  Optional<Delivery> findOpen(String channel, RecapId recap) {
    lock.lock();
    try {
      return Optional.ofNullable(entries.get(Delivery.key(channel, recap)));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Entries that a predicate picks, oldest update first; none that was closed in an earlier life.
   */
  List<Delivery> select(Predicate<Delivery> wanted) {
    lock.lock();
    try {
      return entries.values().stream()
          .filter(wanted)
          .sorted(Comparator.comparing(Delivery::updated).thenComparing(delivery -> delivery.key()))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** Entries of a channel that were written after a moment, the closed ones included. */
  List<Delivery> after(Instant moment, String channel) {
    lock.lock();
    try {
      return Stream.concat(
              entries.values().stream()
                  .filter(
                      entry -> entry.channel().equals(channel) && entry.updated().isAfter(moment)),
              archive.after(moment, channel))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Grows with every change; to be read before looking for work, so that no change is missed in
   * between.
   */
  long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something has changed since a version was read, at most for this long. */
  void awaitChange(long seen, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (version == seen && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Wakes all that wait, for something beside the ledger has changed. */
  void wake() {
    lock.lock();
    try {
      signal();
    } finally {
      lock.unlock();
    }
  }
}
