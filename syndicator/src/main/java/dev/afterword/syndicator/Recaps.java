package dev.afterword.syndicator;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Positions;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.decide.Arrival;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The recaps that deliveries are about, found again where the log holds them: the ledger keeps
 * their place, not their text.
 */
final class Recaps implements AutoCloseable {
  private final Positions positions;
  private final String topic;
  private final Consumer<Arrival> seen;
  private final RecapEventCodec codec = new RecapEventCodec();

  /**
   * On a topic.
   *
   * @param seen told of each event that was read
   */
  Recaps(Positions positions, String topic, Consumer<Arrival> seen) {
    this.positions = positions;
    this.topic = topic;
    this.seen = seen;
  }

  /**
   * The event that a delivery is about, unless compaction has replaced it by a later one, which
   * then is on its way.
   */
  Optional<Arrival> arrival(Delivery delivery) {
    Subject subject = delivery.subject();
    return at(new Place(subject.partition(), subject.offset()), delivery.recap());
  }

  /** The event about a recap that lies at a place, if one does. */
  Optional<Arrival> at(Place place, RecapId recap) {
    return positions
        .read(topic, place.partition(), place.offset())
        .flatMap(this::decode)
        .filter(arrival -> arrival.event().id().equals(recap));
  }

  /** The recap in the revision that a delivery is about. */
  Optional<Recap> recap(Delivery delivery) {
    return arrival(delivery)
        .flatMap(arrival -> published(arrival.event()))
        .filter(recap -> recap.revision().equals(delivery.subject().revision()));
  }

  private Optional<Arrival> decode(LogRecord record) {
    try {
      var arrival =
          new Arrival(codec.read(record), record.partition(), record.offset(), record.timestamp());
      seen.accept(arrival);
      return Optional.of(arrival);
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  private static Optional<Recap> published(RecapEvent event) {
    return event instanceof RecapPublished published
        ? Optional.of(published.recap())
        : Optional.empty();
  }

  @Override
  public void close() {
    positions.close();
  }
}
