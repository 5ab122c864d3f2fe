package dev.afterword.desk.deadletter;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads on the log what came after the oldest letter that is open. */
final class LaterRecords implements LaterEvents {
  private final EventLog log;
  private final RecapEventCodec codec = new RecapEventCodec();

  LaterRecords(EventLog log) {
    this.log = log;
  }

  @Override
  public Map<String, Place> last(Map<Integer, Long> from, Collection<String> recaps) {
    Set<String> wanted = Set.copyOf(recaps);
    Map<String, Place> last = new HashMap<>();
    from.forEach(
        (partition, offset) ->
            log.readToEnd(
                log.topics().recaps(),
                partition,
                offset + 1,
                record -> {
                  String key = record.key().orElse("");
                  if (wanted.contains(key) && isEvent(record)) {
                    last.put(key, new Place(record.partition(), record.offset()));
                  }
                }));
    return last;
  }

  private boolean isEvent(LogRecord record) {
    try {
      if (record.value().isPresent()) {
        codec.read(record);
      }
      return true;
    } catch (UnreadableException foreign) {
      return false;
    }
  }
}
