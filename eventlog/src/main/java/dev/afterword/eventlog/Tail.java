package dev.afterword.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * All partitions of one or more topics onwards from the beginning, or from now, without a group:
 * for views that every instance keeps for itself. Used by one thread.
 */
public final class Tail implements Inflow {
  private final Reader reader;

  private Tail(Reader reader) {
    this.reader = reader;
  }

  static Tail fromBeginning(Reader reader, List<String> topics) {
    reader.follow(partitions(reader, topics));
    return new Tail(reader);
  }

  /** What is committed from now on. */
  static Tail fromNow(Reader reader, List<String> topics) {
    reader.followFromNow(partitions(reader, topics));
    return new Tail(reader);
  }

  private static List<TopicPartition> partitions(Reader reader, List<String> topics) {
    return topics.stream().flatMap(topic -> reader.partitions(topic).stream()).toList();
  }

  @Override
  public List<LogRecord> poll(Duration patience) {
    return reader.poll(patience);
  }

  /** Asks the broker. */
  @Override
  public boolean isAtEnd() {
    return reader.isAtEnd();
  }

  /**
   * Where it stands on each partition of a topic that it follows: before this all is handed out.
   */
  public Map<Integer, Long> positions(String topic) {
    return reader.positions(topic);
  }

  @Override
  public void close() {
    reader.close();
  }
}
