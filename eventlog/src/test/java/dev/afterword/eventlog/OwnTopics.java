package dev.afterword.eventlog;

import static org.awaitility.Awaitility.await;

import dev.afterword.broker.TestBroker;
import dev.afterword.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
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
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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

  /**
   * Everything a topic holds, once nothing on it is half committed: whoever commits hears of it
   * before those do who read only what is committed.
   */
  public List<LogRecord> records(String topic) {
    await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> isSettled(topic));
    var records = Collections.synchronizedList(new ArrayList<LogRecord>());
    logs.getFirst().readToEnd(topic, records::add);
    return List.copyOf(records);
  }

  private boolean isSettled(String topic) throws Exception {
    Admin admin = kafka.orElseThrow().admin();
    return ends(admin, topic, IsolationLevel.READ_COMMITTED)
        .equals(ends(admin, topic, IsolationLevel.READ_UNCOMMITTED));
  }

  private Map<TopicPartition, Long> ends(Admin admin, String topic, IsolationLevel seen)
      throws Exception {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    for (int partition = 0; partition < partitions; partition++) {
      latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    var ends = new HashMap<TopicPartition, Long>();
    admin
        .listOffsets(latest, new ListOffsetsOptions(seen))
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
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
    var broker = TestBroker.start(folder);
    var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    kafka = Optional.of(new Running(broker, admin, folder));
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

  private record Running(TestBroker broker, Admin admin, Path folder) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      admin.close();
      broker.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
