package dev.afterword.desk;

import dev.afterword.contract.control.Place;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The ledger as it stands, one entry after the other in the order of the log. It is read twice: for
 * where the last entry of each key lies, which needs no look into the entries, and for those. So
 * the first entry is there soon, and nothing but places is kept: the entries of all keys may be
 * more than memory holds.
 */
final class LedgerWalk {
  private final EventLog log;
  private final Ledgers ledgers;

  LedgerWalk(EventLog log) {
    this.log = log;
    this.ledgers = new Ledgers(log);
  }

  /**
   * Each delivery that is looked for, once.
   *
   * @param wish told of each; false ends it
   */
  void each(DeliveryFilter filter, Predicate<Delivery> wish) {
    Map<String, Place> last = places(filter::takes, _ -> true);
    boolean more = tell(last, filter, wish);
    while (more && !last.isEmpty()) {
      // Unreadable, or replaced and compacted away meanwhile: another value is the last.
      Set<String> missed = Set.copyOf(last.keySet());
      last = places(missed::contains, record -> read(record).isPresent());
      more = tell(last, filter, wish);
    }
  }

  private Map<String, Place> places(Predicate<String> keys, Predicate<LogRecord> counts) {
    Map<String, Place> last = new HashMap<>();
    log.readToEnd(
        log.topics().deliveries(),
        record -> record.key().filter(keys).ifPresent(key -> note(key, record, counts, last)));
    return last;
  }

  private static void note(
      String key, LogRecord record, Predicate<LogRecord> counts, Map<String, Place> last) {
    if (record.value().isEmpty()) {
      last.remove(key);
    } else if (counts.test(record)) {
      last.put(key, place(record));
    }
  }

  /** Tells of what lies there, and takes it out of the map; whether there is a wish for more. */
  private boolean tell(Map<String, Place> last, DeliveryFilter filter, Predicate<Delivery> wish) {
    return log.readWhile(
        log.topics().deliveries(),
        record -> !isLast(record, last) || tell(record, last, filter, wish));
  }

  private static boolean isLast(LogRecord record, Map<String, Place> last) {
    return record.key().map(last::get).filter(place(record)::equals).isPresent();
  }

  private boolean tell(
      LogRecord record, Map<String, Place> last, DeliveryFilter filter, Predicate<Delivery> wish) {
    Optional<Delivery> delivery = read(record);
    if (delivery.isEmpty()) {
      return true;
    }
    record.key().ifPresent(last::remove);
    return !filter.takes(delivery.get()) || wish.test(delivery.get());
  }

  private Optional<Delivery> read(LogRecord record) {
    return ledgers.read(record, Delivery.class);
  }

  private static Place place(LogRecord record) {
    return new Place(record.partition(), record.offset());
  }
}
