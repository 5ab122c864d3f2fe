package dev.afterword.desk.timeline;

import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.Revision;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code recaps} says about one recap: its commits and events. */
final class RecapHistory {
  private static final int BRIEF = 12;

  private final RecapEventCodec codec = new RecapEventCodec();
  private final List<TimelineEvent> events = new ArrayList<>();
  private final Map<Revision, Instant> appended = new HashMap<>();
  private Optional<RecapEvent> last = Optional.empty();

  void take(LogRecord record) {
    if (record.value().isEmpty()) {
      last = Optional.empty();
      events.add(
          TimelineEvent.of(record.timestamp(), "producer", "erased", "at " + record.position()));
      return;
    }
    try {
      take(record, codec.read(record));
    } catch (UnreadableException foreign) {
      events.add(
          TimelineEvent.of(
              record.timestamp(),
              "producer",
              "unreadable",
              record.position() + ": " + foreign.getMessage()));
    }
  }

  private void take(LogRecord record, RecapEvent event) {
    last = Optional.of(event);
    switch (event) {
      case RecapPublished published -> {
        commit(published.recap().provenance());
        appended.putIfAbsent(published.recap().revision(), record.timestamp());
        events.add(
            TimelineEvent.of(
                record.timestamp(),
                "producer",
                "published",
                published.change().wireName()
                    + ", revision "
                    + published.recap().revision().brief()
                    + " at "
                    + where(record)
                    + trace(event)));
      }
      case RecapWithdrawn withdrawn -> {
        commit(withdrawn.provenance());
        events.add(
            TimelineEvent.of(
                record.timestamp(),
                "producer",
                "withdrawn",
                withdrawn.reason() + " at " + where(record) + trace(event)));
      }
    }
  }

  private static String trace(RecapEvent event) {
    return ", trace " + TraceContext.of(event.id(), event.commit()).traceId();
  }

  private static String where(LogRecord record) {
    int bytes = record.value().map(value -> value.length).orElse(0);
    return record.position() + ", " + bytes + " bytes";
  }

  private void commit(Provenance provenance) {
    String commit = provenance.commit();
    events.add(
        TimelineEvent.of(
            provenance.committedAt(),
            "source",
            "committed",
            commit.substring(0, Math.min(BRIEF, commit.length()))
                + " "
                + provenance.path()
                + " of "
                + provenance.source()));
  }

  List<TimelineEvent> events() {
    return events.stream().distinct().toList();
  }

  /** When a revision first was on the log, as far as the log remembers. */
  Optional<Instant> appended(Revision revision) {
    return Optional.ofNullable(appended.get(revision));
  }

  /** The last event, unless it was erased since. */
  Optional<RecapEvent> last() {
    return last;
  }

  Optional<Recap> published() {
    return last.flatMap(
        event ->
            event instanceof RecapPublished published
                ? Optional.of(published.recap())
                : Optional.empty());
  }

  String title() {
    return last.map(
            event ->
                switch (event) {
                  case RecapPublished published -> published.recap().title();
                  case RecapWithdrawn withdrawn -> withdrawn.title();
                })
        .orElse("");
  }
}
