package dev.afterword.desk.timeline;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads all of the recap's partition, for whoever asks once. */
public final class WholePartition implements RecordsOfRecap {
  private final EventLog log;

  /** Of a log. */
  public WholePartition(EventLog log) {
    this.log = log;
  }

  @Override
  public void each(String topic, RecapId recap, Consumer<LogRecord> take) {
    int partition = log.partition(log.topics().recaps(), recap.value());
    Optional<String> key = Optional.of(recap.value());
    String ending = Delivery.key("", recap);
    boolean byChannel = topic.equals(log.topics().deliveries());
    log.readToEnd(
        topic,
        partition,
        0,
        record -> {
          boolean ours =
              byChannel
                  ? record.key().filter(name -> name.endsWith(ending)).isPresent()
                  : record.key().equals(key);
          if (ours) {
            take.accept(record);
          }
        });
  }
}
