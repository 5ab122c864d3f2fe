package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * A desk on which everything lies that can lie on one: forty recaps on eight channels, and of each
 * trouble at least one.
 */
final class BusyDesk implements AutoCloseable {
  static final String UNCERTAIN = "zh/events/night-3";
  static final String WAITING = "en/events/late-20";
  private static final int NIGHTS = 18;
  private static final int LATE = 20;
  private static final List<String> CHINESE =
      List.of(
          "【厦门】灯塔数据库之夜 | 回顾",
          "从一次断电说起：日志先行与检查点的那些事，以及为什么备份在恢复成功之前都不算备份",
          "社区例会 2026 年第 %d 期纪要",
          "OpenHarmony × PostgreSQL 联合 Meetup（成都站）");
  private static final List<String> ENGLISH =
      List.of(
          "Tea and tuning",
          "Everything we learnt about indexes while the lighthouse was dark, in six talks and one"
              + " very long answer",
          "Community call, part %d",
          "How vacuuming_a_table_with_a_very_long_identifier_without_blanks became a talk");

  private final World world;
  private final Afterword.Running running;
  private final JsonCodec json = new JsonCodec();
  private final URI address;
  private final String key;

  private BusyDesk(World world, Afterword.Running running) throws Exception {
    this.world = world;
    this.running = running;
    this.address = URI.create(Files.readString(world.data().resolve("http.url")).strip());
    this.key = Files.readString(world.data().resolve("desk.key")).strip();
  }

  static BusyDesk in(World world) throws Exception {
    configure(world);
    recaps(world, "zh/events/night-", CHINESE, NIGHTS);
    recaps(world, "en/events/night-", ENGLISH, NIGHTS);
    world.commit();
    var running = world.start("up", "--port", "0");
    soon(
        () -> {
          assertThat(running.process().isAlive()).as(running.output()).isTrue();
          return running.output().contains("Following the content");
        });
    var desk = new BusyDesk(world, running);
    try (var mei = new Browser(desk.address)) {
      desk.fill(mei);
    }
    return desk;
  }

  URI address() {
    return address;
  }

  String key() {
    return key;
  }

  private static void configure(World world) throws Exception {
    String token = world.playground().credentials().mastodonToken();
    String channels =
        channel(world, "toots", "mastodon", "")
            + channel(world, "toots-closed", "mastodon", "").replace(token, "revoked")
            + channel(world, "sky", "bluesky", "languages: [en], ")
            + channel(world, "posts", "x", "")
            + channel(world, "telegram", "telegram", "languages: [zh], ")
            + channel(world, "newsletter-of-the-community", "mail", "")
            + channel(world, "discord", "discord", "settle: 1h, ")
            + channel(world, "archive", "webhook", "");
    Files.writeString(
        world.content().resolve("afterword.yaml"),
        """
        site: { title: 灯塔社区, url: "https://lighthouse.example", languages: [zh, en], timezone: Asia/Shanghai }
        announce: { settle: 0s, bulk-limit: 3, max-age: 60d }
        sources:
          main: {}
          upstream: { url: "https://127.0.0.1:9/lighthouse/recaps.git", prefix: upstream }
        channels:
        """
            + channels);
  }

  private static String channel(World world, String name, String type, String more) {
    return Optional.ofNullable(world.playground().settings().get(type))
        .orElseThrow()
        .entrySet()
        .stream()
        .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"")
        .collect(Collectors.joining(", ", "  " + name + ": { type: " + type + ", " + more, " }\n"));
  }

  private static void recaps(World world, String path, List<String> titles, int count)
      throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int number = 1; number <= count; number++) {
      String title = titles.get(number % titles.size()).formatted(number);
      world.write(
          path + number + ".md",
          RecapText.small("'" + title + "'", today.minusDays(number).toString()));
    }
  }

  private void fill(Browser mei) throws Exception {
    soon(() -> look(mei, "/holds").path(0).has("hold"));
    world
        .playground()
        .faults()
        .add(Fault.on("mail", new FaultKind.AcceptThenDrop()).method("DOT").times(2));
    world
        .playground()
        .faults()
        .add(Fault.on("telegram", new FaultKind.AcceptThenDrop()).method("POST").times(2));
    world
        .playground()
        .faults()
        .add(
            Fault.on(
                    "bluesky",
                    new FaultKind.Status(
                        400,
                        Optional.empty(),
                        Optional.of(
                            "{\"error\":\"InvalidRequest\",\"message\":\"Record/text must not be"
                                + " longer than 300 graphemes\"}")))
                .pathContains("createRecord")
                .times(2));
    decide(mei, "/holds/release", "{\"hold\":\"" + hold(mei, 0) + "\",\"as\":\"Lin\"}");
    soon(() -> look(mei, "/channels").toString().contains("\"uncertain\":2"));
    soon(() -> count(mei, "toots", "delivered") >= 2 * NIGHTS);
    decide(
        mei,
        "/channels/pause",
        "{\"channel\":\"archive\",\"as\":\"Lin\",\"why\":\"its server moves house\"}");
    garbage(mei);
    recaps(world, "zh/events/late-", CHINESE, LATE / 5);
    recaps(world, "en/events/late-", ENGLISH, LATE);
    Files.delete(world.content().resolve("zh/events/night-5.md"));
    world.commit();
    soon(() -> look(mei, "/holds").size() == 1);
    replay(mei, "toots", "1", "apply");
    replay(mei, "posts", "1", "pause");
    decide(
        mei,
        "/replays/plan",
        "{\"channels\":[\"toots\"],\"recaps\":[\"en/events/night-1\"],\"force\":true}");
  }

  private void replay(Browser mei, String channel, String rate, String then) throws Exception {
    JsonNode plan =
        decide(mei, "/replays/plan", "{\"channels\":[\"" + channel + "\"],\"force\":true}");
    String id = plan.path("plan").asText();
    decide(
        mei,
        "/replays/apply",
        "{\"plan\":\"%s\",\"count\":%s,\"why\":\"the account is a new one\",\"perMinute\":%s,\"as\":\"Mei\"}"
            .formatted(id, plan.path("effects").asText(), rate));
    if (!then.equals("apply")) {
      decide(mei, "/replays/" + then, "{\"plan\":\"%s\",\"as\":\"Lin\"}".formatted(id));
    }
  }

  private void garbage(Browser mei) throws Exception {
    String kafka = look(mei, "/status").path("kafka").path("bootstrapServers").asText();
    try (var log = EventLog.connect(LogConfig.of(kafka, Topics.standard(), "stranger"))) {
      new Stranger(log).leavesRubbishOnEveryTopic("zh/events/fog");
      new Stranger(log).leavesRubbishOnEveryTopic("zh/events/fog");
    }
    soon(() -> look(mei, "/status").path("deadLetters").asInt() >= 8);
  }

  private String hold(Browser mei, int at) throws Exception {
    return look(mei, "/holds").path(at).path("hold").asText();
  }

  private long count(Browser mei, String channel, String state) throws Exception {
    return look(mei, "/deliveries?size=1&channel=" + channel + "&state=" + state)
        .path("total")
        .asLong();
  }

  private JsonNode look(Browser mei, String path) throws Exception {
    return json.tree(mei.call(key, "/api/v1" + path, "").body());
  }

  private JsonNode decide(Browser mei, String path, String body) throws Exception {
    var answer = mei.call(key, "/api/v1" + path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(300);
    return json.tree(answer.body());
  }

  JsonNode look(String path) throws Exception {
    try (var program = new Browser(address)) {
      return look(program, path);
    }
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(250)).until(condition);
  }

  @Override
  public void close() throws IOException {
    running.close();
    world.close();
  }
}
