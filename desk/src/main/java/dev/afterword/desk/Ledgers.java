package dev.afterword.desk;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

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
    return latest(topic, type, Optional::of);
  }

  /**
   * What matters of the last value of each key, by key. The rest takes no memory: a ledger may have
   * more to say than a command can hold.
   *
   * @param matters empty where the value does not
   */
  public <T, R> Map<String, R> latest(
      String topic, Class<T> type, Function<T, Optional<R>> matters) {
    var latest = new TreeMap<String, R>();
    log.readToEnd(
        topic,
        record -> {
          if (record.key().isEmpty()) {
            return;
          }
          String key = record.key().get();
          if (record.value().isEmpty()) {
            latest.remove(key);
            return;
          }
          read(record, type)
              .ifPresent(
                  value ->
                      matters
                          .apply(value)
                          .ifPresentOrElse(
                              kept -> latest.put(key, kept), () -> latest.remove(key)));
        });
    return latest;
  }

  /** Every value there is, in its order; what cannot be read says nothing. */
  public <T> void each(String topic, Class<T> type, Consumer<T> taker) {
    log.readToEnd(topic, record -> read(record, type).ifPresent(taker));
  }

  /** What a record says; nothing if it was erased or cannot be read. */
  public <T> Optional<T> read(LogRecord record, Class<T> type) {
    try {
      return record.value().isEmpty()
          ? Optional.empty()
          : Optional.of(json.read(record.value().get(), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
