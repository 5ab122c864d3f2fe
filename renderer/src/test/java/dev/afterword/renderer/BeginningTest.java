package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.RecapEvent;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Follower;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogHeader;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a renderer makes of a log that was there before it. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BeginningTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecapEventCodec codec = new RecapEventCodec();
  private final AtomicInteger updates = new AtomicInteger();
  @RegisterExtension private final OwnTopics kafka = OwnTopics.ofPartitions(6);
  private EventLog log;
  private RendererConfig config;

  @BeforeEach
  void prepare(@TempDir Path folder) {
    log = kafka.connect("one");
    updates.set(0);
    config = SiteBench.config(folder);
  }

  private List<LogEntry> evenings(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> codec.write(log.topics().recaps(), evening(number)))
        .toList();
  }

  private static RecapEvent evening(int number) {
    return recap("en/evening-" + number).title("Evening " + number).published();
  }

  private Follower follower() {
    var renderer =
        new SiteRenderer(
            config,
            log,
            InstantSource.system(),
            boundary -> {
              if (boundary.equals("renderer.before-write")) {
                updates.incrementAndGet();
              }
            });
    var follower =
        log.follower(SiteRenderer.GROUP, log.topics().recaps(), renderer, InstantSource.system());
    Thread.ofPlatform().start(follower);
    return follower;
  }

  private void assertLive(int count) {
    var live = new TreeSet<String>();
    log.readToEnd(log.topics().pages(), record -> live.add(record.key().orElseThrow()));
    assertThat(live)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(number -> "en/evening-" + number).toList());
    for (int number = 0; number < count; number++) {
      assertThat(config.site().resolve("en/evening-" + number + ".html")).exists();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(LogEntry entry) {
    var record =
        new ProducerRecord<>(
            entry.topic(),
            0,
            entry.key().orElseThrow().getBytes(StandardCharsets.UTF_8),
            entry.value().orElseThrow());
    for (LogHeader header : entry.headers()) {
      record.headers().add(header.name(), header.value());
    }
    return record;
  }

  @Test
  void whatLiesOnSeveralPartitionsIsMadeInOneStep() {
    try (var appender = log.appender("producer")) {
      appender.append(evenings(30));
    }
    try (var follower = follower()) {
      await().atMost(PATIENCE).until(() -> follower.hasReached(log.ends(log.topics().recaps())));
      await().atMost(PATIENCE).untilAsserted(() -> assertLive(30));
    }
    assertThat(updates).hasValue(0);
  }

  @Test
  void whatATransactionHoldsWhileTheStageBeginsIsNotTakenForDone() {
    var bytes = new ByteArraySerializer();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "producer of much");
    try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (LogEntry entry : evenings(230)) {
        var _ = producer.send(record(entry));
      }
      producer.flush();
      try (var _ = follower()) {
        await()
            .atMost(PATIENCE)
            .until(() -> config.site().resolve("en/index.html").toFile().exists());
        producer.commitTransaction();
        await().atMost(PATIENCE).untilAsserted(() -> assertLive(230));
      }
    }
  }
}
