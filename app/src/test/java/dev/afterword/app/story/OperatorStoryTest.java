package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Topics;
import dev.afterword.contract.TraceContext;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What operators see and decide while an instance runs: one community, one evening, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
final class OperatorStoryTest {
  private static final String TEA = "zh/events/tea";

  private World world;
  private Afterword.Running running;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    world = World.in(folder);
    world.configure(
        "{ settle: 0s, max-age: 10000d, bulk-limit: 3 }",
        world.channels("mastodon") + world.channels("webhook").replace(" }\n", ", settle: 1h }\n"));
    start();
  }

  private void start() throws Exception {
    running = world.start("up", "--port", "0");
    soon(() -> running.output().contains("Following the content"));
  }

  @AfterAll
  void close() throws Exception {
    running.close();
    world.close();
  }

  @Test
  @Order(1)
  void theTimelineTellsAllAndEveryChannelHasAnAnswer() throws Exception {
    String commit = world.commit(TEA + ".md", RecapText.small("茶会", "2026-11-01"));
    soon(() -> world.posts("mastodon").size() == 1);
    soon(() -> texts(world.report("timeline", TEA).path("events"), "what").contains("posted"));

    JsonNode timeline = world.report("timeline", TEA);

    JsonNode events = timeline.path("events");
    assertThat(texts(events, "what"))
        .containsSubsequence("committed", "published", "page live", "posted");
    assertThat(detail(events, "committed")).startsWith(commit.substring(0, 12));
    assertThat(detail(events, "published")).contains("afterword.recaps-0@0");
    assertThat(detail(events, "page live")).containsPattern("\\d+ ms after the event, \\d+ bytes");
    assertThat(item(events, "what", "posted").path("url").asText()).startsWith("http");
    assertThat(why(timeline, "mastodon")).startsWith("said at ");
    assertThat(why(timeline, "webhook")).startsWith("it is sent at ");
    assertThat(done("timeline", TEA + ".md").output()).contains("茶会", commit.substring(0, 12));
    assertThat(world.here("timeline", "zh/nothing").code()).isEqualTo(1);
    everyRecordIsOnTheTraceOfThisCommit(TraceContext.of(new RecapId(TEA), commit));
  }

  private void everyRecordIsOnTheTraceOfThisCommit(TraceContext trace) throws Exception {
    try (var log = log()) {
      for (String topic :
          List.of(log.topics().recaps(), log.topics().pages(), log.topics().deliveries())) {
        var traces = new HashSet<String>();
        log.readToEnd(
            topic, record -> traces.add(record.trace().map(TraceContext::traceId).orElse("none")));
        assertThat(traces).as(topic).containsExactly(trace.traceId());
      }
    }
  }

  private EventLog log() throws Exception {
    String kafka = world.report("status").path("kafka").path("bootstrapServers").asText();
    return EventLog.connect(LogConfig.of(kafka, Topics.standard(), "stranger"));
  }

  @Test
  @Order(2)
  void aReplayOfEverythingHasNoEffectsAndAfterTwoPostsAreGoneExactlyThoseTwo() throws Exception {
    world.write("zh/events/milk.md", RecapText.small("牛奶会", "2026-11-01"));
    world.write("zh/events/rice.md", RecapText.small("米会", "2026-11-01"));
    world.commit();
    soon(() -> delivered() == 3);
    String timestamp =
        item(world.report("timeline", TEA).path("events"), "what", "published").path("at").asText();
    JsonNode nothing = world.report("replay", "--from-beginning");
    assertThat(nothing.path("records").asInt()).isEqualTo(3);
    assertThat(nothing.path("effects").asInt()).isZero();
    assertThat(nothing.path("byKind").path("nothing").asInt()).isEqualTo(6);
    assertThat(since(timestamp).path("records").asInt()).isEqualTo(3);
    assertThat(since(timestamp).path("effects").asInt()).isZero();
    assertThat(since("2100-01-01T00:00:00Z").path("records").asInt()).isZero();
    long created = world.created();

    done("resolve", "--gone", "--why", "deleted by mistake", "mastodon", TEA);
    done("resolve", "--gone", "mastodon", "zh/events/milk");
    JsonNode plan = since(timestamp);
    assertThat(plan.path("effects").asInt()).isEqualTo(2);
    done("replay", "--apply", plan.path("plan").asText(), "--as", "ada");
    done("replay", "--apply", plan.path("plan").asText());
    Outcome watched = done("replay", "--progress", plan.path("plan").asText());

    assertThat(watched.output()).contains("2 of 2 done");
    assertThat(world.created() - created).isEqualTo(2);
    assertThat(world.posts("mastodon").stream().map(post -> post.text()))
        .filteredOn(text -> text.contains("茶会"))
        .hasSize(2);
    assertThat(world.report("replay", "--from-beginning").path("effects").asInt()).isZero();
    assertThat(done("replay", "--list").output()).contains("proposed", "run", "ada");
    assertThat(texts(world.report("timeline", TEA).path("events"), "what"))
        .containsSubsequence("said it is gone", "skipped", "replays", "posted");
  }

  private JsonNode since(String timestamp) throws Exception {
    return world.report("replay", "--channel", "mastodon", "--since", timestamp);
  }

  @Test
  @Order(3)
  void aForcedReplayWantsCountAndReasonAndALedgerThatHasNotMovedOn() throws Exception {
    JsonNode plan = world.report("replay", "--force", "--recap", TEA, "--channel", "mastodon");
    String id = plan.path("plan").asText();
    assertThat(plan.path("forced").asBoolean()).isTrue();
    assertThat(world.here("replay", "--apply", id, "--why", "again").code()).isEqualTo(2);
    assertThat(world.here("replay", "--apply", id, "--count", "1").code()).isEqualTo(2);
    done("resolve", "--gone", "mastodon", TEA);

    Outcome late = world.here("replay", "--apply", id, "--count", "1", "--why", "again");

    assertThat(late.code()).isEqualTo(1);
    assertThat(late.output()).contains("the ledger has moved on");
  }

  @Test
  @Order(4)
  void aReplayThatIsKilledGoesOnWhereItWas() throws Exception {
    assumeTrue(
        Boolean.getBoolean("afterword.stories.long"),
        "takes 15 s: asked for with -Dafterword.stories.long=true");
    JsonNode plan = world.report("replay", "--force", "--channel", "mastodon", "--from-beginning");
    String id = plan.path("plan").asText();
    assertThat(plan.path("effects").asInt()).isEqualTo(3);
    long created = world.created();
    done("replay", "--apply", id, "--count", "3", "--why", "new account", "--rate", "1/1h");
    soon(() -> world.created() == created + 1);
    done("replay", "--pause", id);
    running.process().destroyForcibly().waitFor();

    start();
    assertThat(done("replay", "--progress", id).output()).contains("paused");
    done("replay", "--resume", id);
    soon(() -> done("replay", "--progress", id).output().contains("is done"));

    assertThat(world.created()).isEqualTo(created + 3);
    assertThat(world.here("replay", "--resume", id).code()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void rubbishOnEveryTopicIsParkedShownSafelyAndNobodyStops() throws Exception {
    try (var log = log()) {
      new Stranger(log).leavesRubbishOnEveryTopic("mastodon:" + TEA);
    }
    world.commit("zh/events/salt.md", RecapText.small("盐会", "2026-11-01"));
    soon(() -> world.posts("mastodon").stream().anyMatch(post -> post.text().contains("盐会")));

    JsonNode letters = world.report("dead-letters", "list");
    assertThat(texts(letters, "stage"))
        .filteredOn(stage -> !stage.isEmpty())
        .containsOnly("renderer", "syndicator")
        .hasSize(6);
    assertThat(texts(letters, "stage")).filteredOn(String::isEmpty).hasSize(4);
    String number = item(letters, "key", "x" + Stranger.ESCAPE).path("number").asText();
    assertThat(done("dead-letters", "list").output()).doesNotContain("\u001B");
    assertThat(done("dead-letters", "show", number).output())
        .doesNotContain("\u001B", "\u0000")
        .contains("1b 5b 32 4a", "x\\u{1B}");
    assertThat(done("dead-letters", "redrive", "--reason", "as nobody says").output())
        .contains("nothing was redriven");
    Outcome again = world.here("dead-letters", "redrive", "--stage", "renderer");
    assertThat(again.code()).as(again.toString()).isEqualTo(1);
    assertThat(again.output()).contains("refused");
    assertThat(texts(world.report("dead-letters", "list"), "state"))
        .filteredOn("refused"::equals)
        .hasSize(3);
    aLetterThatGoesRoundInACircleIsCountedAndStopped();
    done("dead-letters", "drop", "--reason", "");
    assertThat(world.report("dead-letters", "list")).isEmpty();
  }

  /** It was tried once before. */
  private void aLetterThatGoesRoundInACircleIsCountedAndStopped() throws Exception {
    String number =
        world
            .report("dead-letters", "list")
            .valueStream()
            .filter(letter -> letter.path("stage").asText().equals("renderer"))
            .findFirst()
            .map(letter -> letter.path("number").asText())
            .orElseThrow();
    for (int attempt = 2; attempt <= 5; attempt++) {
      assertThat(world.here("dead-letters", "redrive", number).code()).isEqualTo(1);
    }
    Outcome stopped = world.here("dead-letters", "redrive", number);
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.output()).contains("was refused 5 times", "--force");
    assertThat(world.here("dead-letters", "redrive", "--force", number).output())
        .contains("refused");
  }

  @Test
  @Order(6)
  void twoOperatorsReleaseTheSameHoldAndItIsSaidOnce() throws Exception {
    for (int number = 1; number <= 4; number++) {
      world.write(
          "zh/events/n" + number + ".md", RecapText.small("第" + number + "夜", "2026-11-01"));
    }
    world.commit();
    soon(() -> world.report("holds").size() == 1);
    String hold = world.report("holds").path(0).path("hold").asText();
    long created = world.created();

    var other =
        CompletableFuture.supplyAsync(
            () -> world.here("release", "--channel", "mastodon", "--as", "eve", hold),
            work -> Thread.ofPlatform().start(work));
    Outcome mine = world.here("release", "--channel", "mastodon", "--as", "ada", hold);
    assertThat(mine.code()).as(mine.toString()).isZero();
    assertThat(other.get().code()).as(other.get().toString()).isZero();
    soon(() -> world.created() == created + 4);
    soon(
        () ->
            world.report("replay", "--from-beginning").path("byKind").path("nothing").asInt()
                >= 12);

    assertThat(world.created()).isEqualTo(created + 4);
  }

  @Test
  @Order(7)
  void theSiteIsMadeAnewAndWhatWasDamagedIsWhole() throws Exception {
    Path page = world.data().resolve("site").resolve(TEA + ".html");
    String before = Files.readString(page);
    Files.writeString(page, "somebody's hand");
    Files.writeString(page.resolveSibling("note.txt"), "of others");

    JsonNode plan = world.report("replay", "--renderer");
    assertThat(plan.path("pages").asInt()).isPositive();
    assertThat(Files.readString(page)).isEqualTo("somebody's hand");
    assertThat(world.here("replay", "--apply", "site-000000000000").code()).isEqualTo(1);
    done("replay", "--apply", plan.path("plan").asText(), "--why", "a hand was in it");
    JsonNode progress = world.report("replay", "--progress", plan.path("plan").asText());

    assertThat(progress.path("state").asText()).isEqualTo("rebuilt");
    assertThat(progress.path("done").path(0).path("changed").asInt()).isOne();
    assertThat(Files.readString(page)).isEqualTo(before);
    assertThat(Files.readString(page.resolveSibling("note.txt"))).isEqualTo("of others");
    assertThat(done("replay", "--list").output())
        .contains("ordered", "rebuilt", "a hand was in it");
    assertThat(world.report("replay", "--all").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("site", "channels");
  }

  @Test
  @Order(8)
  void lostOffsetsSayNothingTwiceAndWrongCredentialsCostNothing() throws Exception {
    long created = world.created();
    running.stop();
    forgetOffsets();
    String token = world.playground().credentials().mastodonToken();
    Path file = world.content().resolve("afterword.yaml");
    String right = Files.readString(file);
    Files.writeString(file, right.replace(token, "revoked"));
    start();
    world.commit("zh/events/night.md", RecapText.small("夜话", "2026-11-01"));
    soon(() -> reason("zh/events/night").contains("token"));
    assertThat(world.report("status").path("channels").path(0).path("state").asText())
        .isEqualTo("waiting");
    running.stop();

    Files.writeString(file, right);
    start();
    soon(() -> world.posts("mastodon").stream().anyMatch(post -> post.text().contains("夜话")));
    soon(() -> reason("zh/events/night").isEmpty());

    assertThat(world.created()).isEqualTo(created + 1);
  }

  @Test
  @Order(9)
  void theLedgerIsCopiedAndARecapTakenBackWhileAnInstanceRuns(@TempDir Path folder)
      throws Exception {
    Path copy = folder.resolve("ledger.jsonl");
    done("ledger", "export", copy.toString());
    assertThat(Files.readAllLines(copy)).hasSameSizeAs(world.report("deliveries"));

    done("retract", "--as", "ada", "--why", "too much salt", "zh/events/salt");

    soon(() -> world.posts("mastodon").stream().noneMatch(post -> post.text().contains("盐会")));
  }

  private String reason(String recap) throws Exception {
    return world.report("deliveries", "--channel", "mastodon").findParents("recap").stream()
        .filter(delivery -> delivery.path("recap").asText().equals(recap))
        .map(delivery -> delivery.path("reason").asText())
        .findFirst()
        .orElse("");
  }

  /** As Kafka forgets a group whose members were away for a week. */
  private void forgetOffsets() throws Exception {
    try (var broker = EmbeddedBroker.start(world.data().resolve("kafka"));
        var admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      var groups = List.of("afterword.renderer", "afterword.syndicator");
      soon(
          () ->
              admin.listGroups().all().get().stream()
                  .map(group -> group.groupId())
                  .toList()
                  .containsAll(groups));
      admin.deleteConsumerGroups(groups).all().get();
    }
  }

  private long delivered() throws Exception {
    return texts(world.report("deliveries"), "state").stream().filter("delivered"::equals).count();
  }

  private static String detail(JsonNode events, String what) {
    return item(events, "what", what).path("detail").asText();
  }

  private static String why(JsonNode timeline, String channel) {
    return item(timeline.path("channels"), "channel", channel).path("why").asText();
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250)).until(condition);
  }

  private Outcome done(String... command) {
    Outcome outcome = world.here(command);
    assertThat(outcome.code()).as(outcome.toString()).isZero();
    return outcome;
  }
}
