package dev.afterword.syndicator;

import dev.afterword.contract.Page;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.syndicator.decide.Retries;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether visitors see what is about to be announced: asked of the public address a few times, in
 * growing intervals, then left to a person. Used by one thread; a restart begins to count anew.
 */
final class Inspection {
  /** With the waits of {@link Retries} between them, the last look comes after 13 minutes. */
  private static final int MOST_LOOKS = 5;

  private final Optional<PageProbe> probe;
  private final Pages pages;
  private final Map<Seen, Integer> looks = new HashMap<>();

  private record Seen(RecapId recap, Revision revision) {
    static Seen of(Delivery delivery) {
      return new Seen(delivery.recap(), delivery.subject().revision());
    }
  }

  Inspection(Optional<PageProbe> probe, Pages pages) {
    this.probe = probe;
    this.pages = pages;
  }

  /** What becomes of it, if it cannot be announced yet. */
  Optional<DeliveryState> objection(Delivery delivery, Planned planned, Instant now) {
    if (probe.isEmpty() || !planned.clearance().asks(HoldCause.PAGE)) {
      return Optional.empty();
    }
    Optional<URI> page =
        pages.live(delivery.recap(), delivery.subject().revision()).map(Page::url).map(URI::create);
    if (page.isEmpty()) {
      return Optional.of(
          planned.postpone(
              now.plus(Retries.after(1)), "its page has just become that of another revision"));
    }
    Optional<String> objection = probe.get().objection(page.get(), delivery.subject().revision());
    if (objection.isEmpty()) {
      looks.remove(Seen.of(delivery));
      return Optional.empty();
    }
    return Optional.of(waiting(delivery, planned, objection.get(), now));
  }

  private DeliveryState waiting(Delivery delivery, Planned planned, String objection, Instant now) {
    int looked = looks.merge(Seen.of(delivery), 1, Integer::sum);
    if (looked < MOST_LOOKS) {
      return planned.postpone(now.plus(Retries.after(looked)), objection);
    }
    looks.remove(Seen.of(delivery));
    return planned.hold(
        "page-" + delivery.recap().value(),
        HoldCause.PAGE,
        objection + "; looked " + looked + " times");
  }
}
