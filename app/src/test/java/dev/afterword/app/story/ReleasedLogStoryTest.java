package dev.afterword.app.story;

import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a released version has left on all topics is read by the present one: every state is as it
 * was, every page is there, and nothing is said again. The same holds for what a later version
 * would write, as long as fields and headers are only added.
 *
 * <p>The records of a version are written once, before its release, with {@code
 * -Dafterword.test.release=VERSION}, and never edited.
 */
@Order(3)
final class ReleasedLogStoryTest {
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final String LOG = "log.jsonl";
  private static final String DELIVERIES = "deliveries.json";

  private static final Topics TOPICS = Topics.standard();
  private static final List<String> NAMES =
      TOPICS.all().stream().map(topic -> topic.name().substring(TOPICS.prefix().length())).toList();

  private final JsonCodec json = new JsonCodec();
  private final Path folder;

  ReleasedLogStoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Path> versions() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.filter(version -> Files.exists(version.resolve(LOG))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatItHasWrittenIsUnderstoodAndNothingIsSaidAgain(Path version) throws Exception {
    assertUnderstood(version, records(version), List.of());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fieldsHeadersAndKindsOfALaterVersionDisturbNothing(Path version) throws Exception {
    List<ReleasedRecord> later =
        records(version).stream().map(ReleasedRecord::fromTheFuture).toList();
    assertUnderstood(
        version,
        later,
        List.of(
            entry(TOPICS.recaps(), "zh/later", "{\"event\":\"applauded\",\"id\":\"zh/later\"}"),
            entry(TOPICS.controls(), "later", "{\"id\":\"later\",\"decision\":\"applaud\"}"),
            entry(TOPICS.pages(), "zh/later", "{\"recap\":\"zh/later\",\"status\":\"dreamt\"}"),
            entry(
                TOPICS.deliveries(),
                "webhook:zh/later",
                "{\"channel\":\"webhook\",\"recap\":\"zh/later\",\"state\":{\"state\":\"sung\"}}")));
  }

  private static LogEntry entry(String topic, String key, String value) {
    return LogEntry.of(topic, 0, key, value.getBytes(StandardCharsets.UTF_8));
  }

  private void assertUnderstood(Path version, List<ReleasedRecord> records, List<LogEntry> further)
      throws Exception {
    try (var kafka = EmbeddedBroker.start(folder.resolve("kafka"));
        var world = World.in(folder)) {
      configure(world, kafka);
      fill(kafka, records, further);

      Outcome rendered = world.here("render", "--once");
      assertThat(rendered.code()).as(rendered.toString()).isZero();
      Outcome said = world.here("syndicate", "--once", "--patience", "3s");
      assertThat(said.code()).as(said.toString()).isZero();

      assertThat(world.created()).as(said.toString()).isZero();
      assertThat(world.report("deliveries"))
          .isEqualTo(json.tree(Files.readString(version.resolve(DELIVERIES))));
      assertThat(pages(world.data().resolve("site"))).containsAll(live(records));
      assertThat(world.report("holds")).hasSize(1);
      assertThat(world.here("ledger", "export", folder.resolve("copy").toString()).code()).isZero();
    }
  }

  private void configure(World world, EmbeddedBroker kafka) throws IOException {
    world.configure(
        "{ settle: 0s, bulk-limit: 2, max-age: 10000d }",
        world.channels("mastodon", "webhook", "mail")
            + world
                .channels("webhook")
                .replace("  webhook:", "  later:")
                .replace(" }\n", ", settle: 3650d }\n"));
    world.kafka(kafka.bootstrapServers(), 1);
  }

  private static EventLog connect(EmbeddedBroker kafka) {
    return EventLog.connect(LogConfig.of(kafka.bootstrapServers(), TOPICS, "past"));
  }

  /** What lay side by side without a gap was one transaction, whose end takes an offset. */
  private static void fill(
      EmbeddedBroker kafka, List<ReleasedRecord> records, List<LogEntry> further) throws Exception {
    try (var log = connect(kafka)) {
      log.createTopics();
      try (var appender = log.appender("past")) {
        var together = new ArrayList<LogEntry>();
        Optional<ReleasedRecord> last = Optional.empty();
        for (ReleasedRecord record : records) {
          if (last.filter(before -> isFollowed(before, record)).isEmpty() && !together.isEmpty()) {
            appender.append(together);
            together.clear();
          }
          together.add(record.entry(TOPICS.prefix()));
          last = Optional.of(record);
        }
        appender.append(together);
        handOver(kafka, log.ends(TOPICS.recaps()).getOrDefault(0, 0L));
        if (!further.isEmpty()) {
          appender.append(further);
        }
      }
      for (ReleasedRecord record : records) {
        assertThat(offsets(log, record.topic())).contains(record.offset());
      }
    }
  }

  /** The predecessor has done everything up to here. */
  private static void handOver(EmbeddedBroker kafka, long end) throws Exception {
    var done = Map.of(new TopicPartition(TOPICS.recaps(), 0), new OffsetAndMetadata(end));
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      for (String group : List.of("renderer", "syndicator")) {
        admin.alterConsumerGroupOffsets(TOPICS.prefix() + group, done).all().get();
      }
    }
  }

  private static boolean isFollowed(ReleasedRecord record, ReleasedRecord next) {
    return record.topic().equals(next.topic()) && record.offset() + 1 == next.offset();
  }

  private static List<Long> offsets(EventLog log, String topic) {
    var offsets = new ArrayList<Long>();
    log.readToEnd(TOPICS.prefix() + topic, record -> offsets.add(record.offset()));
    return offsets;
  }

  private static List<ReleasedRecord> records(Path version) throws Exception {
    var records = new ArrayList<ReleasedRecord>();
    for (String line : Files.readAllLines(version.resolve(LOG))) {
      records.add(ReleasedRecord.read(line));
    }
    return List.copyOf(records);
  }

  private static List<String> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.map(file -> site.relativize(file).toString()).toList();
    }
  }

  /** The pages that the version had live. */
  private List<String> live(List<ReleasedRecord> records) throws Exception {
    var live = new ArrayList<String>();
    for (ReleasedRecord record : records) {
      if (record.topic().equals("pages") && record.value().isPresent()) {
        JsonNode page = json.tree(record.value().orElseThrow());
        live.add(page.path("path").asText());
      }
    }
    assertThat(live).hasSizeGreaterThan(3);
    return live;
  }

  @Test
  void aNewVersionLeavesItsRecordsHere() throws Exception {
    String version = System.getProperty("afterword.test.release", "");
    assumeFalse(version.isEmpty());
    Path release = Files.createDirectories(RELEASED.resolve(version));
    try (var kafka = EmbeddedBroker.start(folder.resolve("kafka"));
        var world = World.in(folder)) {
      configure(world, kafka);
      live(world);
      try (var log = connect(kafka)) {
        Files.writeString(release.resolve(LOG), dump(log));
      }
      JsonNode deliveries = world.report("deliveries");
      assertThat(texts(deliveries, "state"))
          .contains("delivered", "planned", "held", "skipped", "uncertain", "retracted");
      Files.writeString(release.resolve(DELIVERIES), json.pretty(deliveries) + "\n");
    }
  }

  /** One of everything. */
  private static void live(World world) throws Exception {
    world.playground().faults().add(Fault.on("mail", new FaultKind.AcceptThenDrop()).method("DOT"));
    world.commit("zh/events/harbour.md", RecapText.sixTalks());
    world.upOnce();
    world.commit("zh/events/harbour.md", RecapText.sixTalks().replace("热闹", "热闹，码头也亮着灯"));
    for (int night = 1; night <= 3; night++) {
      world.write(
          "zh/events/night-" + night + ".md", RecapText.small("第" + night + "夜", "2026-11-01"));
    }
    world.commit();
    world.upOnce();
    world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
    world.commit(
        "zh/events/quiet.md",
        RecapText.small("静", "2026-11-01").replace("---\n\n", "announce: none\n---\n\n"));
    world.upOnce();
    Files.delete(world.content().resolve("zh/events/tea.md"));
    world.commit();
    world.upOnce();
    world.commit("zh/events/lamp.md", RecapText.small("灯", "2026-11-01"));
    world.upOnce();
    world.here("pause", "later", "--why", "until then");
    world.here("resume", "later", "--why", "then");
  }

  private static String dump(EventLog log) {
    var lines = new StringBuilder();
    for (String name : NAMES) {
      log.readToEnd(
          TOPICS.prefix() + name,
          (LogRecord record) -> lines.append(ReleasedRecord.of(name, record).line()));
    }
    return lines.toString();
  }
}
