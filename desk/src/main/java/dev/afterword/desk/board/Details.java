package dev.afterword.desk.board;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.desk.Ledgers;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Lookup;
import dev.afterword.eventlog.RecapEventCodec;
import java.util.Optional;

/** Reads from the log what the board leaves there. */
public final class Details implements AutoCloseable {
  private final EventLog log;
  private final Lookup lookup;
  private final Ledgers ledgers;

  /** Of a log. */
  public Details(EventLog log) {
    this.log = log;
    this.lookup = log.lookup();
    this.ledgers = new Ledgers(log);
  }

  /** A record as it is; empty if compaction has taken it. */
  Optional<LogRecord> record(String topic, Place place) {
    return lookup.read(topic, place.partition(), place.offset());
  }

  /** The whole entry of the ledger; empty if a newer one has replaced it meanwhile. */
  public Optional<Delivery> delivery(Place place) {
    return record(log.topics().deliveries(), place)
        .flatMap(record -> ledgers.read(record, Delivery.class));
  }

  /** The whole recap; empty if it was withdrawn or a newer one has replaced it meanwhile. */
  public Optional<Recap> recap(Place place) {
    return record(log.topics().recaps(), place).flatMap(Details::recap);
  }

  private static Optional<Recap> recap(LogRecord record) {
    try {
      return record.value().isPresent()
              && new RecapEventCodec().read(record) instanceof RecapPublished published
          ? Optional.of(published.recap())
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    lookup.close();
  }
}
