package dev.afterword.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings of our Kafka clients. What the ledger's promise rests on cannot be overruled by
 * configuration.
 */
final class ClientSettings {
  /** A member that is silent for this long has lost its partitions. */
  static final Duration SESSION = Duration.ofSeconds(20);

  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final Duration BLOCK = Duration.ofSeconds(15);
  private static final Duration DELIVERY = Duration.ofSeconds(30);
  private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

  private final LogConfig config;

  ClientSettings(LogConfig config) {
    this.config = config;
  }

  Map<String, Object> admin() {
    var settings = common();
    settings.put("request.timeout.ms", "10000");
    settings.put("default.api.timeout.ms", "20000");
    return settings;
  }

  Map<String, Object> producer(String transactionalId) {
    var settings = common();
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "0");
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(BLOCK));
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(DELIVERY));
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    // One batch in flight: a fresh partition under several logs errors that it repairs itself
    // (KAFKA-18202).
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
    settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    return settings;
  }

  Map<String, Object> reader() {
    var settings = common();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
    // Who was cut off does not refuse, so this is how long one waits before one asks another.
    settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    return settings;
  }

  /**
   * For single records: a few of its neighbours come with each, and nothing waits at the end for
   * more to come, which would hold up the next question.
   */
  Map<String, Object> lookup() {
    var settings = reader();
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "131072");
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "5");
    return settings;
  }

  /**
   * Classic protocol: its session time-out is ours to choose, the newer one's is the broker's (45 s
   * by default).
   *
   * @param factory tells how long may lie between two polls, and whether the work has parts
   */
  Map<String, Object> member(String group, WorkerFactory factory) {
    var settings = reader();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    // A process that was killed comes back under its own name and need not wait for its own expiry.
    settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, config.instance());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION));
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(HEARTBEAT));
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "200");
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(factory.longestStep()));
    // It asks only for what is new, so nothing waits behind its question: it may lie at the broker
    // for as long as brokers like, and both have less to do while nothing comes.
    if (!config.client().containsKey(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG)) {
      settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500");
    }
    if (factory.isIndivisible()) {
      settings.put(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(AllToOne.class.getName()));
    }
    return settings;
  }

  private Map<String, Object> common() {
    var settings = new HashMap<String, Object>(config.client());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, "false");
    // Every metric of every client as a bean of the JVM: nobody asks for them, and a start pays.
    settings.putIfAbsent(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    // A broker that is away for a while must not be asked in a tight loop.
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, "50");
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    // The same for a connection: the defaults of 10 and 30 s are most of what a recovery may take.
    settings.putIfAbsent(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, "3000");
    settings.putIfAbsent(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, "8000");
    // A new log makes its coordinators when they are first asked for, within a few milliseconds;
    // the
    // wait doubles up to the second that a broker in trouble is given.
    settings.putIfAbsent(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, "20");
    settings.putIfAbsent(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, "1000");
    return settings;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
