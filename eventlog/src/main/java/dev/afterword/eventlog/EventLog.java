package dev.afterword.eventlog;

import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** The log, as every stage sees it. Safe for use by several threads. */
public final class EventLog implements AutoCloseable {
  private final LogConfig config;
  private final ClientSettings settings;
  private final Admin admin;
  private final Answers answers;

  private EventLog(LogConfig config, Admin admin) {
    this.config = config;
    this.settings = new ClientSettings(config);
    this.admin = admin;
    this.answers = new Answers(config.bootstrapServers());
  }

  /**
   * Prepares to use the log; connects when first used.
   *
   * @throws LogUnavailableException if the settings cannot be right
   */
  public static EventLog connect(LogConfig config) {
    try {
      return new EventLog(config, Admin.create(new ClientSettings(config).admin()));
    } catch (KafkaException refused) {
      throw new LogUnavailableException(
          "Kafka's settings are refused: " + Reasons.of(Answers.deepest(refused)), refused);
    }
  }

  /** The topics' names. */
  public Topics topics() {
    return config.topics();
  }

  /** The name of this instance. */
  public String instance() {
    return config.instance();
  }

  /** Where the log is, {@code host:port}. */
  public String bootstrapServers() {
    return config.bootstrapServers();
  }

  /**
   * Makes the topics that are missing.
   *
   * @throws LogUnavailableException if the log cannot be reached or refuses
   */
  public void createTopics() {
    Set<String> there = answer(admin.listTopics().names(), "list topics");
    List<NewTopic> missing =
        config.topics().all().stream()
            .filter(topic -> !there.contains(topic.name()))
            .map(EventLog::asKafkaSays)
            .toList();
    admin.createTopics(missing).values().forEach(this::awaitCreation);
  }

  private static NewTopic asKafkaSays(TopicSpecification topic) {
    return new NewTopic(topic.name(), topic.partitions(), topic.replication())
        .configs(topic.settings());
  }

  private void awaitCreation(String topic, KafkaFuture<Void> creation) {
    try {
      answer(creation, "create topic " + topic);
    } catch (LogUnavailableException refused) {
      if (!(Answers.deepest(refused) instanceof TopicExistsException)) {
        throw refused;
      }
    }
  }

  private <T> T answer(KafkaFuture<T> future, String what) {
    return answers.of(future, what);
  }

  /**
   * Takes over the right to append under an id; whoever had it before is fenced.
   *
   * @param transactionalId the same on every start of what it stands for
   * @throws LogUnavailableException if the log does not answer
   */
  public Appender appender(String transactionalId) {
    return Appender.open(settings.producer(topics().prefix() + transactionalId));
  }

  /**
   * Reads a topic from the beginning to its end as it is now, partition by partition, committed
   * records only.
   */
  public void readToEnd(String topic, Consumer<LogRecord> each) {
    readWhile(
        topic,
        record -> {
          each.accept(record);
          return true;
        });
  }

  /**
   * The same for as long as there is a wish for more.
   *
   * @param wish told of each record; false ends it
   * @return whether it came to the end
   */
  public boolean readWhile(String topic, Predicate<LogRecord> wish) {
    try (var reader = new Reader(settings.reader())) {
      for (TopicPartition partition : reader.partitions(topic)) {
        if (!reader.readWhile(partition, 0, wish)) {
          return false;
        }
      }
      return true;
    } catch (KafkaException trouble) {
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    }
  }

  /** Reads one partition from a position to its end as it is now, committed records only. */
  public void readToEnd(String topic, int partition, long from, Consumer<LogRecord> each) {
    try (var reader = new Reader(settings.reader())) {
      reader.readToEnd(new TopicPartition(topic, partition), from, each);
    } catch (KafkaException trouble) {
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    }
  }

  /** Finds single records by their offset. */
  public Lookup lookup() {
    return new Lookup(new Reader(settings.lookup()));
  }

  /**
   * The end of each partition, what is being committed at this moment included: a transaction's
   * client hears of its commit before readers of committed records do.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  public Map<Integer, Long> ends(String topic) {
    var partitions =
        answer(admin.describeTopics(List.of(topic)).allTopicNames(), "describe " + topic)
            .values()
            .stream()
            .flatMap(description -> description.partitions().stream())
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic, partition.partition()),
                    _ -> OffsetSpec.latest()));
    var ends = new HashMap<Integer, Long>();
    answer(admin.listOffsets(partitions).all(), "tell the ends of " + topic)
        .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
    return Map.copyOf(ends);
  }

  /**
   * The partition on which a key lies, as every producer chooses it.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  public int partition(String topic, String key) {
    int count =
        answer(admin.describeTopics(List.of(topic)).allTopicNames(), "describe " + topic)
            .values()
            .stream()
            .mapToInt(description -> description.partitions().size())
            .sum();
    return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count);
  }

  /** The last offset of a group that is committed for certain; 0 if there is none. */
  private long committed(String group, TopicPartition partition) {
    var offsets =
        answer(
            admin
                .listConsumerGroupOffsets(
                    group, new ListConsumerGroupOffsetsOptions().requireStable(false))
                .partitionsToOffsetAndMetadata(),
            "tell the offsets of " + group);
    return Optional.ofNullable(offsets.get(partition)).map(OffsetAndMetadata::offset).orElse(0L);
  }

  /** Follows a topic from its beginning without a group. */
  public Tail tail(String topic) {
    return tail(List.of(topic));
  }

  /** Follows several topics from their beginning without a group, over one connection. */
  public Tail tail(List<String> topics) {
    return tail(reader -> Tail.fromBeginning(reader, topics));
  }

  /**
   * Follows several topics from what is committed now, over one connection.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  public Tail tailFromNow(List<String> topics) {
    return tail(reader -> Tail.fromNow(reader, topics));
  }

  private Tail tail(Function<Reader, Tail> following) {
    var reader = new Reader(settings.reader());
    try {
      return following.apply(reader);
    } catch (KafkaException trouble) {
      reader.close();
      throw new LogUnavailableException(Reasons.of(trouble), trouble);
    } catch (LogUnavailableException missing) {
      reader.close();
      throw missing;
    }
  }

  /**
   * How many positions a group is behind the end of a topic, transactions' own marks included.
   *
   * @param group without the prefix, for example {@code renderer}
   * @throws LogUnavailableException if the log does not answer
   */
  public long lag(String group, String topic) {
    String full = topics().prefix() + group;
    return ends(topic).entrySet().stream()
        .mapToLong(
            end ->
                Math.max(
                    0, end.getValue() - committed(full, new TopicPartition(topic, end.getKey()))))
        .sum();
  }

  /**
   * Bytes that each of our topics takes on the disks of all brokers, copies included.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  public Map<String, Long> bytes() {
    Set<String> ours =
        topics().all().stream().map(TopicSpecification::name).collect(Collectors.toSet());
    var bytes = new HashMap<String, Long>();
    answer(admin.describeLogDirs(brokers()).allDescriptions(), "tell the sizes of topics")
        .values()
        .forEach(
            disks ->
                disks
                    .values()
                    .forEach(
                        disk ->
                            disk.replicaInfos()
                                .forEach(
                                    (copy, size) ->
                                        bytes.merge(copy.topic(), size.size(), Long::sum))));
    bytes.keySet().retainAll(ours);
    return Map.copyOf(bytes);
  }

  /**
   * The brokers that answer, by their ids.
   *
   * @throws LogUnavailableException if none does
   */
  public List<Integer> brokers() {
    return answer(admin.describeCluster().nodes(), "name its brokers").stream()
        .map(Node::id)
        .toList();
  }

  /**
   * Looks at the topics that are there, and makes none.
   *
   * @throws LogUnavailableException if the log does not answer
   */
  public Survey survey() {
    return new Surveyor(admin, answers, topics()).survey();
  }

  /**
   * Follows a topic in a consumer group; more instances share the partitions.
   *
   * @param group without the prefix, for example {@code renderer}
   */
  public Follower follower(String group, String topic, WorkerFactory factory, InstantSource clock) {
    return new Follower(
        settings, topics().prefix() + group, topic, factory, this::committed, clock);
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(1));
  }
}
