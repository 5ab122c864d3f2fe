package dev.afterword.desk;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Tail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What becomes of a decision: waits a few seconds for the ledger to show it. The ledger is read
 * once and followed, however long it is.
 */
final class Aftermath {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);

  private final EventLog log;
  private final InstantSource clock;
  private final Ledgers ledgers;

  Aftermath(EventLog log, InstantSource clock) {
    this.log = log;
    this.ledgers = new Ledgers(log);
    this.clock = clock;
  }

  /** Whether no delivery is like that any more; if no syndicator runs, it will be when one does. */
  boolean none(Predicate<Delivery> like) {
    return await(like, Set::isEmpty);
  }

  /** Whether a delivery has become like that. */
  boolean some(Predicate<Delivery> like) {
    return await(like, alike -> !alike.isEmpty());
  }

  private boolean await(Predicate<Delivery> like, Predicate<Set<String>> done) {
    Set<String> alike = new HashSet<>();
    try (Tail tail = log.tail(log.topics().deliveries())) {
      do {
        tail.poll(POLL).forEach(record -> take(record, like, alike));
      } while (!tail.isAtEnd());
      var end = clock.instant().plus(PATIENCE);
      while (!done.test(alike) && clock.instant().isBefore(end)) {
        tail.poll(POLL).forEach(record -> take(record, like, alike));
      }
    }
    return done.test(alike);
  }

  private void take(LogRecord record, Predicate<Delivery> like, Set<String> alike) {
    String key = record.key().orElse("");
    if (ledgers.read(record, Delivery.class).filter(like).isPresent()) {
      alike.add(key);
    } else {
      alike.remove(key);
    }
  }
}
