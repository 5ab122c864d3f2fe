package dev.afterword.syndicator;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.LogRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The traces that deliveries of one partition are on, by the event that they are about: the
 * channels of a recap share one. Used under the ledger's lock.
 */
final class Traces {
  private static final int FEW = 1000;

  private final Map<Event, TraceContext> traces = new HashMap<>();

  /** Offsets begin anew when a topic is made anew, so the recap belongs to it. */
  private record Event(RecapId recap, long offset) {
    static Event of(Delivery delivery) {
      return new Event(delivery.recap(), delivery.subject().offset());
    }
  }

  /**
   * Learns of one.
   *
   * @param offset of the event
   * @param trace any of its steps
   */
  void learn(RecapId recap, long offset, TraceContext trace) {
    traces.putIfAbsent(new Event(recap, offset), trace);
  }

  /** Learns of the one that the record of a delivery is on, if it bears one. */
  void learn(Delivery delivery, LogRecord record) {
    record.trace().ifPresent(trace -> learn(delivery.recap(), delivery.subject().offset(), trace));
  }

  /** The step that a delivery is; empty if nobody has told. */
  Optional<TraceContext> of(Delivery delivery) {
    return Optional.ofNullable(traces.get(Event.of(delivery)))
        .map(trace -> trace.step(delivery.channel()));
  }

  /** Forgets those of events that no delivery is about any more, now and then. */
  void tidy(Collection<Delivery> deliveries) {
    if (traces.size() > FEW + 2 * deliveries.size()) {
      traces.keySet().retainAll(deliveries.stream().map(Event::of).collect(Collectors.toSet()));
    }
  }
}
