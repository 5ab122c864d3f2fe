package dev.afterword.eventlog;

import java.util.List;

/** Appends what it reads to another topic. */
record Copy(String to, boolean broken) implements Worker {
  static WorkerFactory to(String topic) {
    return _ -> new Copy(topic, false);
  }

  @Override
  public void handle(List<LogRecord> records, Commit commit) {
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    commit.append(
        records.stream()
            .map(
                record -> LogEntry.of(to, record.key().orElseThrow(), record.value().orElseThrow()))
            .toList());
  }

  @Override
  public void turn() {}

  @Override
  public void close() {}
}
