package dev.afterword.producer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes the cursor of a source. */
final class Cursors {
  private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

  private final JsonCodec json = new JsonCodec();

  Optional<SourceCursor> read(EventLog log, String source) {
    var last = new AtomicReference<Optional<SourceCursor>>(Optional.empty());
    log.readToEnd(
        log.topics().sources(),
        record -> {
          if (record.key().equals(Optional.of(source))) {
            last.set(cursor(record));
          }
        });
    return last.get();
  }

  LogEntry entry(EventLog log, SourceCursor cursor) {
    return LogEntry.of(log.topics().sources(), cursor.source(), json.write(cursor));
  }

  /** A cursor that cannot be read counts as none: the topic of recaps still tells what is there. */
  private Optional<SourceCursor> cursor(LogRecord record) {
    if (record.value().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.read(record.value().get(), SourceCursor.class));
    } catch (UnreadableException foreign) {
      LOG.warn("{} is no cursor and is passed over: {}", record.position(), foreign.getMessage());
      return Optional.empty();
    }
  }
}
