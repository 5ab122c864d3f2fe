package dev.afterword.desk;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Appender;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Appends to each partition under the very name of its syndicator: what that one still had in mind
 * counts no more.
 */
final class LedgerIntake implements AutoCloseable {
  private static final int TOGETHER = 500;

  private final EventLog log;
  private final JsonCodec json = new JsonCodec();
  private final Map<Integer, List<LogEntry>> waiting = new TreeMap<>();
  private final Map<Integer, Appender> appenders = new TreeMap<>();
  private int taken;

  LedgerIntake(EventLog log) {
    this.log = log;
  }

  /** It belongs on the ledger. */
  void take(Delivery delivery) {
    int partition = log.partition(log.topics().recaps(), delivery.recap().value());
    List<LogEntry> entries = waiting.computeIfAbsent(partition, _ -> new ArrayList<>());
    entries.add(
        LogEntry.of(log.topics().deliveries(), partition, delivery.key(), json.write(delivery)));
    taken++;
    if (entries.size() == TOGETHER) {
      append(partition, entries);
    }
  }

  /** Appends the rest; how many there were. */
  int end() {
    waiting.forEach(this::append);
    return taken;
  }

  private void append(int partition, List<LogEntry> entries) {
    appenders
        .computeIfAbsent(
            partition, number -> log.appender("syndicator." + log.topics().recaps() + "-" + number))
        .append(List.copyOf(entries));
    entries.clear();
  }

  @Override
  public void close() {
    appenders.values().forEach(Appender::close);
  }
}
