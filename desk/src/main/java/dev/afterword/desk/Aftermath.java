package dev.afterword.desk;

import dev.afterword.contract.ledger.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What becomes of a decision: waits a few seconds for the ledger to show it. */
final class Aftermath {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration NAP = Duration.ofMillis(200);

  private final Supplier<Map<String, Delivery>> ledger;
  private final InstantSource clock;

  Aftermath(Supplier<Map<String, Delivery>> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether it does; if no syndicator runs, it will when one does. */
  boolean shows(Predicate<Map<String, Delivery>> done) {
    var end = clock.instant().plus(PATIENCE);
    try {
      while (clock.instant().isBefore(end)) {
        if (done.test(ledger.get())) {
          return true;
        }
        Thread.sleep(NAP);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
