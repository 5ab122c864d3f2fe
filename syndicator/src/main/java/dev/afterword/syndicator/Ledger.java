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
import dev.afterword.syndicator.Archive.Filed;
import dev.afterword.syndicator.decide.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One partition of the ledger, shared by the worker and the dispatchers. Every change takes its
 * place in the order of appends while the lock is held, so that memory and log never disagree about
 * which came last. If an append fails the whole partition is read anew.
 *
 * <p>What was closed in an earlier life is read from the log before the lock is taken. It cannot
 * have changed in between without being in memory.
 */
final class Ledger {
  private final String topic;
  private final int partition;
  private final Appends appends;
  private final Archive archive;
  private final JsonCodec json = new JsonCodec();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Book book = new Book();
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

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
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
    book.replay(record);
  }

  /** Deliveries that come of this event are on its trace. */
  void learn(Arrival arrival) {
    RecapId recap = arrival.event().id();
    var trace = TraceContext.of(recap, arrival.event().commit());
    lock.lock();
    try {
      book.traces().learn(recap, arrival.offset(), trace);
    } finally {
      lock.unlock();
    }
  }

  /** The trace that a delivery is on; empty for one of an older version. */
  Optional<TraceContext> trace(Delivery delivery) {
    return locked(() -> book.traces().of(delivery));
  }

  /** When it was last written, by its own account; the beginning of time if it never was. */
  Instant updated() {
    return locked(book::updated);
  }

  /** When a channel last finished an announcement. */
  Optional<Instant> lastAnnounced(String channel) {
    return locked(() -> book.lastAnnounced(channel));
  }

  /**
   * Plans: what the decision returns is appended through the given transaction, while nobody else
   * can change an entry.
   *
   * @param keys of all entries that the decision may ask for
   * @param decision asked with what the ledger holds by key
   * @param append commits the entries
   */
  void plan(
      Collection<String> keys,
      Function<Function<String, Optional<Delivery>>, List<Delivery>> decision,
      Consumer<List<LogEntry>> append) {
    Map<String, Delivery> closed = closed(keys);
    lock.lock();
    try {
      List<Delivery> planned = decision.apply(key -> current(key, closed));
      append.accept(planned.stream().map(this::entry).toList());
      planned.forEach(book::write);
      book.tidy();
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** Changes one entry and returns when the change is committed; an equal entry is no change. */
  Delivery update(Delivery delivery, UnaryOperator<Delivery> change) {
    Map<String, Delivery> closed = closed(List.of(delivery.key()));
    Pending pending;
    Delivery next;
    lock.lock();
    try {
      Delivery current = current(delivery.key(), closed).orElse(delivery);
      next = change.apply(current);
      if (next.equals(current)) {
        return current;
      }
      pending = appends.submit(List.of(entry(next)));
      book.write(next);
      signal();
    } finally {
      lock.unlock();
    }
    pending.await();
    return next;
  }

  /** Reads the log, and so without the lock. */
  private Map<String, Delivery> closed(Collection<String> keys) {
    Map<String, Long> places = locked(() -> book.places(keys));
    var found = new HashMap<String, Delivery>();
    places.forEach(
        (key, offset) ->
            archive.read(offset).ifPresent(filed -> found.put(key, learned(filed).delivery())));
    return found;
  }

  private Filed learned(Filed filed) {
    lock.lock();
    try {
      book.traces().learn(filed.delivery(), filed.record());
      return filed;
    } finally {
      lock.unlock();
    }
  }

  private Optional<Delivery> current(String key, Map<String, Delivery> closed) {
    return book.find(key).or(() -> Optional.ofNullable(closed.get(key)));
  }

  private void signal() {
    version++;
    changed.signalAll();
  }

  private LogEntry entry(Delivery delivery) {
    LogEntry entry = LogEntry.of(topic, partition, delivery.key(), json.write(delivery));
    return book.traces().of(delivery).map(entry::on).orElse(entry);
  }

  /** The first delivery of a channel that is due and ready. */
  Optional<Delivery> due(String channel, Instant now, Predicate<Delivery> ready) {
    return locked(
        () ->
            book.agenda(channel)
                .due(now)
                .map(key -> book.find(key).orElseThrow())
                .filter(ready)
                .findFirst());
  }

  /** When the next delivery of a channel is due, those in the past included. */
  Optional<Instant> nextDue(String channel) {
    return locked(() -> book.agenda(channel).first());
  }

  /** Reads the log for what was closed in an earlier life. */
  Optional<Delivery> find(String channel, RecapId recap) {
    String key = Delivery.key(channel, recap);
    Map<String, Delivery> closed = closed(List.of(key));
    return locked(() -> current(key, closed));
  }

  /** The same, but nothing that was closed in an earlier life. */
  Optional<Delivery> findOpen(String channel, RecapId recap) {
    return locked(() -> book.find(Delivery.key(channel, recap)));
  }

  /**
   * Entries that a predicate picks, oldest update first; none that was closed in an earlier life.
   */
  List<Delivery> select(Predicate<Delivery> wanted) {
    return locked(() -> book.select(wanted));
  }

  /** Entries of a channel that were written after a moment, the closed ones included. */
  List<Delivery> after(Instant moment, String channel) {
    Map<String, Delivery> closed = closed(locked(() -> book.closedAfter(moment, channel)));
    return locked(
        () ->
            Stream.concat(
                    book
                        .select(
                            entry ->
                                entry.channel().equals(channel) && entry.updated().isAfter(moment))
                        .stream(),
                    closed.values().stream().filter(entry -> book.find(entry.key()).isEmpty()))
                .toList());
  }

  /**
   * Grows with every change; to be read before looking for work, so that no change is missed in
   * between.
   */
  long version() {
    return locked(() -> version);
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
