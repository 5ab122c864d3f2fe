package dev.afterword.desk.timeline;

import dev.afterword.contract.RecapId;
import dev.afterword.eventlog.LogRecord;
import java.util.function.Consumer;

/** Finds what the log has about one recap. */
@FunctionalInterface
public interface RecordsOfRecap {
  /**
   * The records about it on a topic that is partitioned by recap, in their order.
   *
   * @param topic recaps, pages or deliveries
   */
  void each(String topic, RecapId recap, Consumer<LogRecord> take);
}
