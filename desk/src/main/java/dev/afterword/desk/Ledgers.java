package dev.afterword.desk;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads compacted topics as what they are: the last value of each key. */
public final class Ledgers {
  private final EventLog log;
  private final JsonCodec json = new JsonCodec();

  /** Of a log. */
  public Ledgers(EventLog log) {
    this.log = log;
  }

  /** The last value of each key, by key; what cannot be read says nothing. */
  public <T> Map<String, T> latest(String topic, Class<T> type) {
    var latest = new TreeMap<String, T>();
    log.readToEnd(
        topic,
        record -> {
          if (record.key().isEmpty()) {
            return;
          }
          if (record.value().isEmpty()) {
            latest.remove(record.key().get());
            return;
          }
          read(record, type).ifPresent(value -> latest.put(record.key().get(), value));
        });
    return latest;
  }

  /** Every value there is, in its order; what cannot be read says nothing. */
  public <T> void each(String topic, Class<T> type, Consumer<T> taker) {
    log.readToEnd(topic, record -> read(record, type).ifPresent(taker));
  }

  private <T> Optional<T> read(LogRecord record, Class<T> type) {
    try {
      return record.value().isEmpty()
          ? Optional.empty()
          : Optional.of(json.read(record.value().get(), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
