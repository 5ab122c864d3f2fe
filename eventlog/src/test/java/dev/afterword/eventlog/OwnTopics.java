package dev.afterword.eventlog;

import dev.afterword.broker.TestBroker;
import dev.afterword.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Kafka for all tests of a class, since starting one takes a second; every test has topics of
 * its own on it. The class lives for all of its tests ({@code PER_CLASS}) and registers this.
 */
public final class OwnTopics
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final int partitions;
  private final Deque<EventLog> logs = new ArrayDeque<>();
  private Optional<Running> kafka = Optional.empty();
  private int tests;

  private OwnTopics(int partitions) {
    this.partitions = partitions;
  }

  /** Topics of one partition. */
  public static OwnTopics create() {
    return ofPartitions(1);
  }

  /** Topics of so many partitions, from 1. */
  public static OwnTopics ofPartitions(int partitions) {
    return new OwnTopics(partitions);
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return kafka.orElseThrow().broker().bootstrapServers();
  }

  /** Those of the test that runs. */
  public Topics topics() {
    return new Topics("test" + tests + ".", partitions, (short) 1);
  }

  /** A connection of an instance to this test's topics; closed after the test. */
  public EventLog connect(String instance) {
    var log = EventLog.connect(LogConfig.of(bootstrapServers(), topics(), instance));
    logs.push(log);
    log.createTopics();
    return log;
  }

  /** Topics that nobody has written to, as for the next test. */
  public void renew() {
    disconnect();
    tests++;
  }

  private void disconnect() {
    while (!logs.isEmpty()) {
      logs.pop().close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path folder = Files.createTempDirectory("kafka");
    kafka = Optional.of(new Running(TestBroker.start(folder), folder));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    renew();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    disconnect();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (kafka.isPresent()) {
      kafka.get().close();
    }
  }

  private record Running(TestBroker broker, Path folder) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      broker.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
