package dev.afterword.syndicator.decide;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.ledger.Subject;
import java.time.Instant;

/**
 * An event and where it came from.
 *
 * @param event what happened
 * @param partition of {@code recaps}
 * @param offset in that partition
 * @param at when it was appended; the settle time runs from here
 */
public record Arrival(RecapEvent event, int partition, long offset, Instant at) {
  /** What a delivery is about from now on. */
  Subject subject(Recap recap, ChangeClass change) {
    return new Subject(
        recap.revision(), change, partition, offset, recap.language(), recap.date(), false);
  }

  /** The same revision, found at another place: after a topic was made anew. */
  Subject place(Subject last, ChangeClass change) {
    return new Subject(
        last.revision(), change, partition, offset, last.language(), last.date(), last.pending());
  }

  /** Whether a delivery is about this very record. */
  boolean isAt(Subject subject) {
    return subject.partition() == partition && subject.offset() == offset;
  }
}
