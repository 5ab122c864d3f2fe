package dev.afterword.app.story;

import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be right gets a sentence with the fix, and the rest goes on. */
final class BadInputStoryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final World world;

  BadInputStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    world = World.in(folder);
    world.configure("{ settle: 0s, max-age: 10000d }", world.channels("webhook"));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void everyFaultOfAConfigurationIsToldAtOnceWithItsPlace() throws Exception {
    Path file = folder.resolve("afterword.yaml");
    Files.writeString(
        file,
        """
        site: { title: Lighthouse, titel: Lighthouse }
        announce:
          settle: soon
        channels:
          toots:
            type: mastodon
            url: https://social.example
            token: ${NO_SUCH_TOKEN}
        """);

    Outcome outcome = configured(file);

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
    assertThat(outcome.output().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith(file + ":1:28: ") && line.contains("titel"))
        .anyMatch(line -> line.startsWith(file + ":3:11: "))
        .anyMatch(line -> line.startsWith(file + ":8:12: ") && line.contains("NO_SUCH_TOKEN"));
  }

  @Test
  void brokenYamlIsToldWithItsPlace() throws Exception {
    Path file = folder.resolve("afterword.yaml");
    Files.writeString(file, "site:\n  title: [one\nchannels: }\n");

    Outcome outcome = configured(file);

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
    assertThat(outcome.output()).startsWith(file + ":3:").contains("this is no YAML");
  }

  @Test
  void aConfigurationOrFolderThatIsNotThereIsToldWithTheFix() throws Exception {
    Outcome file = configured(folder.resolve("none.yaml"));
    assertThat(file.code()).as(file.toString()).isEqualTo(2);
    assertThat(file.output()).contains("none.yaml:1:1: ", "create it");

    for (var command : List.of("up", "check", "publish", "status")) {
      Outcome outcome =
          World.here(Map.of(), List.of(command, folder.resolve("nowhere").toString()));
      assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
      assertThat(outcome.output()).contains("nowhere", "name a Git repository or a folder");
    }
  }

  @Test
  void whoLooksWhereNoLogLiesIsToldAndNoneBeginsThere() {
    Path data = folder.resolve("elsewhere");
    for (var command :
        List.of(
            "status",
            "deliveries",
            "holds",
            "timeline zh/events/tea",
            "dead-letters list",
            "replay --from-beginning",
            "release a-hold",
            "retract zh/events/tea")) {
      var words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.addAll(List.of("--data", data.toString(), world.content().toString()));
      Outcome outcome = World.here(Map.of(), words);
      assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
      assertThat(outcome.output()).contains("no log lies in " + data, "run 'afterword up' first");
    }
    assertThat(data).doesNotExist();

    Outcome state = World.here(Map.of(), List.of("deliveries", "--state", "hold"));
    assertThat(state.code()).as(state.toString()).isEqualTo(2);
    assertThat(state.output()).contains("no delivery is ever 'hold'", "held, sending");
  }

  private Outcome configured(Path file) {
    return World.here(
        Map.of(), List.of("up", "--config", file.toString(), world.content().toString()));
  }

  @Test
  void anUnknownCommandOrOptionIsToldWithWhatWasPerhapsMeant() {
    Outcome command = World.here(Map.of(), List.of("pubish"));
    assertThat(command.code()).as(command.toString()).isEqualTo(2);
    assertThat(command.output()).contains("pubish", "Did you mean", "publish", "--help");

    Outcome option = World.here(Map.of(), List.of("up", "--onse"));
    assertThat(option.code()).as(option.toString()).isEqualTo(2);
    assertThat(option.output()).contains("--onse", "--once", "afterword up --help");

    Outcome time = World.here(Map.of(), List.of("up", "--patience", "soon"));
    assertThat(time.code()).as(time.toString()).isEqualTo(2);
    assertThat(time.output()).contains("--patience", "soon");
  }

  @Test
  void aPortOrDataFolderInUseIsToldAndAForeignRecordDelaysNobody() throws Exception {
    world.write("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
    world.write("zh/events/broken.md", "---\ntitle: 风\ntags: [海\n---\n浪\n");
    world.commit();
    Outcome checked = world.here("check");
    assertThat(checked.code()).as(checked.toString()).isEqualTo(1);
    assertThat(checked.output())
        .containsPattern("(?m)^zh/events/broken\\.md:[34]:\\d+: error front-matter-syntax ");

    try (var running = world.start("up", "--port", "0")) {
      await()
          .atMost(PATIENCE)
          .until(() -> !running.process().isAlive() || !world.posts("webhook").isEmpty());
      assertThat(running.process().isAlive()).as(running.output()).isTrue();
      assertThat(running.output()).contains("refused", "zh/events/broken.md:");

      refuseThePort();
      refuseTheData(running.process().pid());
      passOverAForeignRecord(running);
      assertThat(running.stop().code()).isIn(0, 143);
    }
  }

  private void refuseThePort() throws Exception {
    int port = URI.create(Files.readString(world.data().resolve("http.url")).strip()).getPort();

    Outcome outcome =
        World.here(
            Map.of(),
            List.of(
                "up",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("other").toString(),
                world.content().toString()));

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.output()).contains("port " + port + " is taken", "--port");
  }

  private void refuseTheData(long owner) {
    Outcome outcome = world.here("up", "--port", "0");

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.output()).contains("is in use by process " + owner, "--data");
  }

  private void passOverAForeignRecord(Afterword.Running running) throws Exception {
    var address = Files.readString(world.data().resolve("kafka.address")).strip();
    try (var log = EventLog.connect(LogConfig.of(address, Topics.standard(), "stranger"))) {
      try (var appender = log.appender("stranger")) {
        byte[] bytes = "{ nobody knows".getBytes(StandardCharsets.UTF_8);
        appender.append(List.of(LogEntry.of(log.topics().recaps(), "zh/events/foreign", bytes)));
      }
      world.commit("zh/events/next.md", RecapText.small("下一场", "2026-11-02"));

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(world.posts("webhook")).as(running.output()).hasSize(2));
      var letters = new ArrayList<LogRecord>();
      log.readToEnd(log.topics().deadLetters(), letters::add);
      assertThat(letters)
          .hasSize(2)
          .allMatch(letter -> letter.key().orElseThrow().equals("zh/events/foreign"));
    }
    assertThat(world.page("zh/events/next.html")).contains("下一场");
    assertThat(world.report("status").path("deadLetters").asInt()).isEqualTo(2);
    assertThat(texts(world.report("deliveries"), "recap"))
        .containsExactlyInAnyOrder("zh/events/tea", "zh/events/next");
  }
}
