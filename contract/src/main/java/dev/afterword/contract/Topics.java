package dev.afterword.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The topics by name. What lies on each is written down in the design, section 4.
 *
 * @param prefix what every name begins with, for example {@code afterword.}; letters, digits, dot,
 *     underscore, hyphen
 * @param partitions partitions of the topics keyed by recap, from 1
 * @param replication copies of each partition, from 1
 */
public record Topics(String prefix, int partitions, short replication) {
  private static final int LARGEST_DEAD_LETTER = 10 * 1024 * 1024;
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  /** Refuses a prefix that Kafka would refuse. */
  public Topics {
    if (!prefix.matches("[a-zA-Z0-9._-]{0,200}")) {
      throw new IllegalArgumentException(
          "topics.prefix takes letters, digits, dot, underscore and hyphen");
    }
    if (partitions < 1 || replication < 1) {
      throw new IllegalArgumentException("topics.partitions and topics.replication are at least 1");
    }
  }

  /** {@code afterword.}, one partition, one copy. */
  public static Topics standard() {
    return new Topics("afterword.", 1, (short) 1);
  }

  /** Recap events, keyed by recap id. */
  public String recaps() {
    return prefix + "recaps";
  }

  /** Cursors, keyed by source id. */
  public String sources() {
    return prefix + "sources";
  }

  /** Live pages, keyed by recap id. */
  public String pages() {
    return prefix + "pages";
  }

  /** The ledger, keyed by channel and recap id, partitioned by recap id. */
  public String deliveries() {
    return prefix + "deliveries";
  }

  /** What other servers say about recordings that lie with them, keyed by address. */
  public String recordings() {
    return prefix + "recordings";
  }

  /** What operators decided. */
  public String controls() {
    return prefix + "controls";
  }

  /** What could not be read or done. */
  public String deadLetters() {
    return prefix + "dead-letters";
  }

  /** Everything that has to exist. */
  public List<TopicSpecification> all() {
    return List.of(
        compacted(recaps(), partitions),
        compacted(sources(), 1),
        compacted(pages(), partitions),
        compacted(deliveries(), partitions),
        compacted(recordings(), 1),
        compacted(controls(), 1),
        new TopicSpecification(
            deadLetters(),
            1,
            replication,
            Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(DEAD_LETTERS_KEPT.toMillis()),
                // A letter is larger than what it holds, by the headers that tell of it.
                "max.message.bytes",
                Integer.toString(LARGEST_DEAD_LETTER))));
  }

  private TopicSpecification compacted(String name, int parts) {
    return new TopicSpecification(name, parts, replication, Map.of("cleanup.policy", "compact"));
  }
}
