package dev.afterword.desk.board;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.DeadLetter;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.time.Duration;
import java.util.Optional;

/** Writes each record of the log onto the board. What cannot be read says nothing. */
final class Scribe {
  private final Topics topics;
  private final Board board;
  private final Measures measures;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec events = new RecapEventCodec();

  Scribe(Topics topics, Board board, Measures measures) {
    this.topics = topics;
    this.board = board;
    this.measures = measures;
  }

  void write(LogRecord record) {
    try {
      read(record);
    } catch (UnreadableException | IllegalArgumentException foreign) {
      // It lies among the dead letters, which are shown of themselves.
      return;
    }
  }

  private void read(LogRecord record) throws UnreadableException {
    String topic = record.topic();
    if (topic.equals(topics.deadLetters())) {
      board.letter(parked(record));
    } else if (record.key().isEmpty()) {
      return;
    } else if (topic.equals(topics.recaps())) {
      recap(record);
      trace(new RecapId(record.key().get()), record);
    } else if (topic.equals(topics.pages())) {
      page(record);
      trace(new RecapId(record.key().get()), record);
    } else if (topic.equals(topics.deliveries())) {
      delivery(record);
    } else if (record.value().isPresent() && topic.equals(topics.sources())) {
      board.source(json.read(record.value().get(), SourceCursor.class));
    } else if (record.value().isPresent() && topic.equals(topics.controls())) {
      board.control(json.read(record.value().get(), Control.class));
    }
  }

  private Parked parked(LogRecord record) {
    try {
      LogRecord original = DeadLetter.of(record).original();
      Optional<RecapId> recap =
          original.key().filter(_ -> original.topic().equals(topics.recaps())).flatMap(RecapId::of);
      return new Parked(place(record), recap, place(original));
    } catch (UnreadableException stranger) {
      return new Parked(place(record), Optional.empty(), place(record));
    }
  }

  private void trace(RecapId recap, LogRecord record) {
    board.trace(recap, record.topic(), place(record));
  }

  private static Place place(LogRecord record) {
    return new Place(record.partition(), record.offset());
  }

  private void recap(LogRecord record) throws UnreadableException {
    var id = new RecapId(record.key().orElseThrow());
    board.recap(
        id,
        record.value().isEmpty()
            ? Optional.empty()
            : Optional.of(about(events.read(record), record)));
  }

  private static Line.About about(RecapEvent event, LogRecord record) {
    return switch (event) {
      case RecapEvent.RecapPublished published ->
          new Line.About(
              published.recap().title(),
              published.recap().language(),
              Optional.of(published.recap().revision()),
              event.commit(),
              event.occurredAt(),
              record.timestamp(),
              place(record),
              published.recap().provenance().source());
      case RecapEvent.RecapWithdrawn withdrawn ->
          new Line.About(
              withdrawn.title(),
              withdrawn.language(),
              Optional.empty(),
              event.commit(),
              event.occurredAt(),
              record.timestamp(),
              place(record),
              withdrawn.provenance().source());
    };
  }

  private void page(LogRecord record) throws UnreadableException {
    var id = new RecapId(record.key().orElseThrow());
    if (record.value().isEmpty()) {
      board.page(id, Optional.empty());
      return;
    }
    Page page = json.read(record.value().get(), Page.class);
    boolean again =
        board
            .line(id)
            .flatMap(Line::page)
            .filter(live -> live.revision().equals(page.revision()))
            .isPresent();
    board.page(
        id,
        Optional.of(new Line.Live(page.url(), page.revision(), page.status(), record.timestamp())));
    if (!again && board.isComplete() && page.status() == PageStatus.LIVE) {
      board
          .line(id)
          .flatMap(Line::about)
          .ifPresent(
              about ->
                  measures.live(
                      Duration.between(about.committedAt(), record.timestamp()),
                      Duration.between(about.at(), record.timestamp())));
    }
  }

  private void delivery(LogRecord record) throws UnreadableException {
    String key = record.key().orElseThrow();
    int colon = key.indexOf(':');
    if (record.value().isPresent()) {
      Delivery delivery = json.read(record.value().get(), Delivery.class);
      said(delivery);
      board.delivery(
          delivery.channel(), delivery.recap(), Optional.of(Cell.of(delivery, place(record))));
      trace(delivery.recap(), record);
    } else if (colon > 0) {
      board.delivery(
          key.substring(0, colon), new RecapId(key.substring(colon + 1)), Optional.empty());
    }
  }

  private void said(Delivery delivery) {
    if (board.isComplete() && delivery.state().name().equals("delivered")) {
      Optional<Line> line = board.line(delivery.recap());
      boolean news =
          line.map(Line::cells)
              .flatMap(cells -> Optional.ofNullable(cells.get(delivery.channel())))
              .filter(cell -> cell.state().equals("delivered"))
              .isEmpty();
      line.filter(_ -> news)
          .flatMap(Line::about)
          .ifPresent(
              about ->
                  measures.said(
                      delivery.channel(),
                      Duration.between(about.committedAt(), delivery.updated())));
    }
  }
}
