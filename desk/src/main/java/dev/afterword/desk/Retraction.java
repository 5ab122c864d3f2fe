package dev.afterword.desk;

import dev.afterword.contract.Push;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapEvent.RecapWithdrawn;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Withdraws a recap as if its file had gone, without touching its source. */
final class Retraction {
  private final EventLog log;
  private final String who;
  private final InstantSource clock;
  private final RecapEventCodec codec = new RecapEventCodec();

  Retraction(EventLog log, String who, InstantSource clock) {
    this.log = log;
    this.who = who;
    this.clock = clock;
  }

  /** Whether it was there. */
  boolean of(RecapId recap, String why) {
    Optional<RecapPublished> published = published(recap);
    published.ifPresent(event -> append(withdrawal(event, why)));
    return published.isPresent();
  }

  private RecapWithdrawn withdrawal(RecapPublished event, String why) {
    var recap = event.recap();
    return new RecapWithdrawn(
        recap.id(),
        why.isEmpty() ? "retracted by " + who : "retracted by " + who + ": " + why,
        recap.path(),
        recap.language(),
        recap.title(),
        recap.provenance(),
        new Push(who + "@" + clock.instant(), 0, 1, false));
  }

  private Optional<RecapPublished> published(RecapId recap) {
    var last = new AtomicReference<Optional<RecapPublished>>(Optional.empty());
    log.readToEnd(
        log.topics().recaps(),
        record -> {
          if (record.key().equals(Optional.of(recap.value()))) {
            last.set(published(record));
          }
        });
    return last.get();
  }

  private Optional<RecapPublished> published(LogRecord record) {
    try {
      return record.value().isPresent() && codec.read(record) instanceof RecapPublished event
          ? Optional.of(event)
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  private void append(RecapWithdrawn withdrawal) {
    try (var appender = log.appender("operator." + UUID.randomUUID())) {
      appender.append(List.of(codec.write(log.topics().recaps(), withdrawal)));
    }
  }
}
