package dev.afterword.broker;

import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The Kafka of a test that promises the same on any: embedded, or with {@code
 * -Dafterword.test.kafka=container} the published image, on whatever Docker is configured. Without
 * a Docker that fails: who asks for containers wants to know.
 */
public final class TestBroker implements AutoCloseable {
  private static final String KAFKA = "afterword.test.kafka";
  private static final String IMAGE = "apache/kafka:4.3.1";

  /** Several start side by side, on machines that do other things as well. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final String bootstrapServers;
  private final Runnable stop;

  private TestBroker(String bootstrapServers, Runnable stop) {
    this.bootstrapServers = bootstrapServers;
    this.stop = stop;
  }

  /**
   * Starts it.
   *
   * @param folder of the embedded one's log
   */
  public static TestBroker start(Path folder) throws BrokerException {
    return switch (System.getProperty(KAFKA, "embedded")) {
      case "embedded" -> embedded(folder);
      case "container" -> container();
      case String other ->
          throw new IllegalArgumentException(KAFKA + " is embedded or container, not " + other);
    };
  }

  private static TestBroker embedded(Path folder) throws BrokerException {
    var broker = EmbeddedBroker.start(folder);
    return new TestBroker(broker.bootstrapServers(), broker::close);
  }

  private static TestBroker container() {
    var container =
        new KafkaContainer(IMAGE)
            // One node: the defaults of these ask for three, and Testcontainers lowers the others.
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1")
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
            // A broker that a busy machine keeps from its own heartbeat must not be shut out for
            // it.
            .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "60000")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
            .withStartupTimeout(PATIENCE);
    container.start();
    return new TestBroker(container.getBootstrapServers(), container::stop);
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    stop.run();
  }
}
