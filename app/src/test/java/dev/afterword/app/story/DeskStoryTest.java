package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.app.docs.Promtool;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.Binding;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.Server;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators at work on a running pipeline, in pages and as programs. */
final class DeskStoryTest {
  private static final String READ_KEY = "only-looks-at-things";
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:afterword|jvm)_[a-z_]+?)(?:_bucket|_sum|_count)?\\b(?![a-z_])");

  private final OpenApi api = new OpenApi();
  private final World world;
  private final Path folder;
  private Optional<Server> server = Optional.empty();
  private String key = "";

  DeskStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    world = World.in(folder);
  }

  /** Four new recaps in one push, which are held on both channels. */
  @BeforeEach
  void start() throws Exception {
    world.configure(
        "{ settle: 0s, bulk-limit: 3, max-age: 10000d }\ndesk: { read-key: " + READ_KEY + " }",
        world.channels("webhook", "mail"));
    for (int number = 1; number <= 4; number++) {
      world.write(
          "zh/events/night-" + number + ".md", RecapText.small("第" + number + "夜", "2026-11-01"));
    }
    world.commit();
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    server =
        Optional.of(
            Server.start(
                Installation.find(
                    Optional.of(world.content()),
                    Optional.empty(),
                    Optional.of(world.data()),
                    Map.of()),
                Binding.loopback(0),
                new Terminal(quiet, quiet, false),
                Map.of()));
    key = Files.readString(world.data().resolve("desk.key")).strip();
    try (var program = new Browser(running().url())) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> look(program, "/status").path("channels").path(1).path("held").asInt() == 4);
    }
  }

  private Server running() {
    return server.orElseThrow();
  }

  @AfterEach
  void close() throws Exception {
    server.ifPresent(Server::close);
    world.close();
  }

  private JsonNode look(Browser program, String path) throws Exception {
    return api.ask(program, key, path, "");
  }

  /** One long story, because its beginning is expensive. */
  @Test
  void operatorsReleasePauseAndSettle() throws Exception {
    try (var mei = Browser.entered(running().url(), key, "Mei");
        var lin = Browser.entered(running().url(), key, "Lin");
        var reader = Browser.entered(running().url(), READ_KEY, "Ren")) {
      String hold = look(mei, "/holds").path(0).path("hold").asText();
      theHoldIsShownWithItsPreview(mei, hold);
      whoOnlyReadsDecidesNothing(reader, hold);
      twoReleaseTheSameHold(mei, lin, hold);
      aChannelIsPausedAndResumed(mei, lin, hold);
      aDoubtIsSettled(mei, hold);
      theRecapTellsItsStory(mei);
      String plan = aForcedReplayWantsReasonAndCount(mei, reader);
      whatIsTooLargeForAProgramIsRefused(mei);
      everyMetricThatIsDrawnOrAlertedIsThere(mei);
      whatWasRemovedAtThePlatformIsNotedAndPlanned(mei, reader);
      rubbishIsShownAndWaitsInLine(mei);
      new EveryOperation(api, mei, key, READ_KEY).answers(plan);
      pagesAreForEverybody(mei, plan, hold);
    }
  }

  private String aForcedReplayWantsReasonAndCount(Browser mei, Browser reader) throws Exception {
    assertThat(reader.call(READ_KEY, "/api/v1/replays/plan", "{}").statusCode()).isEqualTo(403);
    JsonNode nothing = decide(mei, "/replays/plan", "{\"channels\":[\"webhook\"]}");
    assertThat(nothing.path("effects").asInt()).isZero();
    assertThat(nothing.path("leftAlone").path(0).path("count").asInt()).isEqualTo(4);

    JsonNode plan =
        decide(
            mei,
            "/replays/plan",
            "{\"channels\":[\"webhook\"],\"recaps\":[\"zh/events/night-1\"],\"force\":true}");
    String id = plan.path("plan").asText();
    assertThat(plan.path("items").path(0).path("kind").asText()).isEqualTo("announce");
    String apply = "{\"plan\":\"" + id + "\",\"why\":\"asked for\"";
    assertThat(decide(mei, "/replays/apply", "{\"plan\":\"" + id + "\"}").path("error").asText())
        .contains("wants its reason");
    assertThat(decide(mei, "/replays/apply", apply + ",\"count\":2}").path("error").asText())
        .contains("give the count 1");
    assertThat(decide(mei, "/replays/resume", apply + "}").path("error").asText())
        .contains("only a paused one can go on");
    assertThat(mei.get("/desk/replay?id=" + id).body())
        .contains("1 × announce", "type the number", "第1夜");
    return id;
  }

  private void whatIsTooLargeForAProgramIsRefused(Browser program) throws Exception {
    // No more than is read to its end, so that the answer arrives.
    String large = "{\"why\":\"" + "x".repeat(1024 * 1024) + "\"}";
    HttpResponse<String> answer = program.call(key, "/api/v1/replays/plan", large);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 1 MiB");
  }

  private JsonNode decide(Browser program, String path, String body) throws Exception {
    return api.ask(program, key, path, body);
  }

  private static void theHoldIsShownWithItsPreview(Browser mei, String hold) throws Exception {
    assertThat(mei.get("/desk").body()).contains("第1夜", "held", "webhook", "mail");
    assertThat(mei.get("/desk/holds").body()).contains("4 new recaps");
    assertThat(mei.get("/desk/hold?id=" + Browser.encoded(hold)).body())
        .contains("8 announcements", "0 USD", "Release");
    assertThat(mei.get("/desk/preview?channel=mail&recap=zh/events/night-1").body())
        .contains("第1夜", "USD");
  }

  private static void whoOnlyReadsDecidesNothing(Browser reader, String hold) throws Exception {
    assertThat(reader.get("/desk/hold?id=" + Browser.encoded(hold)).body())
        .doesNotContain("Release");
    assertThat(reader.send("/desk", "/desk/hold", "hold", hold, "answer", "release").statusCode())
        .isEqualTo(403);
    assertThat(
            reader
                .call(READ_KEY, "/api/v1/holds/release", "{\"hold\":\"" + hold + "\"}")
                .statusCode())
        .isEqualTo(403);
    assertThat(reader.call(READ_KEY, "/api/v1/holds", "").statusCode()).isEqualTo(200);
  }

  private void twoReleaseTheSameHold(Browser mei, Browser lin, String hold) throws Exception {
    String page = "/desk/hold?id=" + Browser.encoded(hold);

    HttpResponse<String> first =
        mei.send(page, "/desk/hold", "hold", hold, "answer", "release", "channel", "webhook");
    HttpResponse<String> second =
        lin.send("/desk", "/desk/hold", "hold", hold, "answer", "release", "channel", "webhook");

    assertThat(first.body()).contains("4 announcements");
    assertThat(second.body()).contains("Mei decided at");
    await().atMost(Duration.ofSeconds(30)).until(() -> world.posts("webhook").size() == 4);
  }

  private void aChannelIsPausedAndResumed(Browser mei, Browser lin, String hold) throws Exception {
    assertThat(
            mei.send("/desk/channels", "/desk/channels", "channel", "mail", "answer", "pause")
                .body())
        .contains("mail makes no call until it is resumed", "by Mei");
    decide(
        mei,
        "/holds/release",
        "{\"hold\":\""
            + hold
            + "\",\"channels\":[\"mail\"],\"recaps\":[\"zh/events/night-1\"],\"as\":\"robot\"}");
    assertThat(look(mei, "/channels").path(1).path("state").asText()).isEqualTo("paused");
    assertThat(world.playground().mails()).isEmpty();

    String next =
        lin.lead("/desk/channels", "/desk/channels", "channel", "mail", "answer", "resume");
    assertThat(lin.refresh(next).body())
        .as("a page still open takes nothing from the next one")
        .doesNotContain("mail goes on");
    assertThat(lin.get(next).body()).contains("mail goes on");
    await().atMost(Duration.ofSeconds(30)).until(() -> world.playground().mails().size() == 1);
    assertThat(mei.send("/desk", "/desk/channels", "channel", "none", "answer", "pause").body())
        .contains("There is no such channel");
  }

  private void aDoubtIsSettled(Browser mei, String hold) throws Exception {
    world.playground().faults().add(Fault.on("mail", new FaultKind.AcceptThenDrop()).method("DOT"));
    decide(
        mei,
        "/holds/release",
        "{\"hold\":\"" + hold + "\",\"channels\":[\"mail\"],\"recaps\":[\"zh/events/night-2\"]}");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> mei.get("/desk/uncertain").body().contains("第2夜"));
    assertThat(mei.get("/desk/uncertain").body()).contains("It is out", "Attempt");

    assertThat(answer(mei, "posted", "no address").body()).contains("with its http or https");
    assertThat(answer(mei, "posted", "https://lists.example/2").body()).contains("Settled");
    assertThat(look(mei, "/deliveries?recap=zh/events/night-2").toString())
        .contains("https://lists.example/2", "\"state\":\"delivered\"");
    assertThat(answer(mei, "retry", "").body()).contains("not uncertain any more");
    assertThat(world.playground().mails()).hasSize(2);
  }

  private static HttpResponse<String> answer(Browser mei, String answer, String url)
      throws Exception {
    return mei.send(
        "/desk",
        "/desk/uncertain",
        "channel",
        "mail",
        "recap",
        "zh/events/night-2",
        "answer",
        answer,
        "url",
        url);
  }

  private static void theRecapTellsItsStory(Browser mei) throws Exception {
    assertThat(mei.get("/desk/recap?id=zh/events/night-2").body())
        .contains("https://lists.example/2", "recaps, partition 0");
    assertThat(mei.get("/desk/timeline?id=zh/events/night-2").body())
        .contains("Mei", "renderer", "syndicator");
    assertThat(mei.get("/desk?q=" + Browser.encoded("第3")).body())
        .contains("第3夜")
        .doesNotContain("第4夜");
    assertThat(mei.get("/desk/sources").body()).contains("main");
    assertThat(mei.get("/desk/replays").body()).contains("No replay was planned");
    assertThat(mei.get("/desk/dead-letters").body()).contains("There are no dead letters");
  }

  private void everyMetricThatIsDrawnOrAlertedIsThere(Browser mei) throws Exception {
    String scraped = mei.call(READ_KEY, "/metrics", "").body();
    for (var file : List.of("prometheus/alerts.yml", "grafana/afterword.json")) {
      assertThat(metrics(scraped))
          .as(file)
          .containsAll(metrics(Files.readString(Path.of("../deploy").resolve(file))));
    }
    assertThat(scraped)
        .contains(
            "afterword_deliveries{channel=\"webhook\",state=\"delivered\"} 4.0",
            "afterword_deliveries{channel=\"mail\",state=\"rejected\"} 0.0",
            "afterword_recaps 4.0",
            "afterword_log_read 1.0",
            "afterword_brokers 1.0",
            "afterword_topic_bytes{topic=\"afterword.recaps\"}",
            "jvm_memory_used_bytes");
    String page = Files.readString(Path.of("../docs/desk.md"));
    assertThat(scraped.lines().filter(line -> line.startsWith("# TYPE afterword_")))
        .allMatch(line -> page.contains("`" + line.split(" ", 4)[2] + "`"));
    Optional<Promtool> promtool = Promtool.find();
    if (promtool.isPresent()) {
      assertThat(promtool.get().read(scraped, "check", "metrics").found()).isEmpty();
    }
  }

  private static Set<String> metrics(String text) {
    var names = new TreeSet<String>();
    METRIC.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(names::add);
    return names;
  }

  private void whatWasRemovedAtThePlatformIsNotedAndPlanned(Browser mei, Browser reader)
      throws Exception {
    String page = "/desk/recap?id=zh/events/night-1";
    assertThat(mei.get(page).body()).contains("Were its posts removed on webhook?");
    assertThat(reader.get(page).body()).doesNotContain("Were its posts removed");

    assertThat(
            mei.send(page, "/desk/recap", "recap", "zh/events/night-1", "channel", "webhook")
                .body())
        .contains("Noted: a replay would say it again");
    assertThat(
            mei.send(page, "/desk/recap", "recap", "zh/events/night-4", "channel", "mail").body())
        .contains("Nothing of it is out on mail");
    assertThat(decide(mei, "/replays/plan", "{}").path("effects").asInt()).isEqualTo(1);
    assertThat(look(mei, "/deliveries?channel=webhook&size=3").path("items")).hasSize(3);
    assertThat(look(mei, "/deliveries?size=2001").path("error").asText()).contains("1 to 2000");
  }

  private void rubbishIsShownAndWaitsInLine(Browser mei) throws Exception {
    String kafka = look(mei, "/status").path("kafka").path("bootstrapServers").asText();
    try (var log = EventLog.connect(LogConfig.of(kafka, Topics.standard(), "stranger"));
        var appender = log.appender("stranger")) {
      for (int event = 0; event < 2; event++) {
        appender.append(
            List.of(LogEntry.of(log.topics().recaps(), "zh/events/fog", new byte[] {1, 2})));
      }
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> look(mei, "/status").path("deadLetters").asInt() == 4);
    JsonNode first = look(mei, "/dead-letters").path(0);
    assertThat(first.path("behind")).hasSize(1);
    String number = first.path("number").asText();
    assertThat(look(mei, "/dead-letters/show?number=" + number).path("value").asText())
        .isEqualTo("AQI=");
    assertThat(mei.get("/desk/dead-letters").body()).contains("1 behind it", "Redrive 2");

    JsonNode answered = decide(mei, "/dead-letters/redrive", "{\"numbers\":[\"" + number + "\"]}");
    assertThat(answered).as("with what stands behind it").hasSize(2);
    assertThat(answered.path(0).path("state").asText()).isEqualTo("refused");

    JsonNode one = item(look(mei, "/dead-letters"), "stage", "renderer");
    String dropped =
        mei.send(
                "/desk/dead-letters",
                "/desk/dead-letters",
                "stage",
                "renderer",
                "reason",
                one.path("reason").asText(),
                "answer",
                "drop")
            .body();
    assertThat(dropped).contains("Dropped 2 letters");
    assertThat(texts(look(mei, "/dead-letters"), "state")).filteredOn("dropped"::equals).hasSize(2);
  }

  private void pagesAreForEverybody(Browser mei, String plan, String hold) throws Exception {
    var judge = Judge.find(folder);
    if (judge.isEmpty()) {
      System.out.println(
          "axe-core or Chromium is not there (.ci/run fetches the first): no judgement.");
      return;
    }
    String style = mei.get("/desk/desk.css").body();
    for (String page :
        List.of(
            "/desk",
            "/desk/holds",
            "/desk/hold?id=" + Browser.encoded(hold),
            "/desk/uncertain",
            "/desk/channels",
            "/desk/dead-letters",
            "/desk/dead-letter?number=0",
            "/desk/sources",
            "/desk/replays",
            "/desk/replay?id=" + plan,
            "/desk/recap?id=zh/events/night-2",
            "/desk/timeline?id=zh/events/night-2",
            "/desk/preview?channel=mail&recap=zh/events/night-3")) {
      judge.get().add(page, mei.get(page).body(), style);
    }
    assertThat(judge.get().found()).allMatch(line -> line.endsWith(" nothing")).hasSize(26);
  }
}
