package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.Digests;
import dev.afterword.contract.Idempotency;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.syndicator.sample.Golden;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.sample.SteppingClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every channel owes, played against the stand-in of its platform: a thread that arrives, an
 * outcome for each way in which a call can fail, one post after a lost answer.
 */
abstract class PlatformContract {
  private final ChannelType type;
  private final Repeat repeat;
  private final String call;
  final SteppingClock clock = new SteppingClock();
  private final Playground playground = start(clock);
  private final Channel channel;

  /**
   * The contract of one platform.
   *
   * @param repeat whether its posts may be sent again
   * @param call part of the address of the call that makes a post, and of no call before it
   */
  PlatformContract(ChannelType type, Repeat repeat, String call) {
    this.type = type;
    this.repeat = repeat;
    this.call = call;
    this.channel = open(settings());
  }

  private static Playground start(SteppingClock clock) {
    try {
      return Playground.start(PlaygroundConfig.loopback(clock));
    } catch (IOException unavailable) {
      throw new AssertionError(unavailable);
    }
  }

  /** The channel's configuration for the stand-in. */
  Map<String, String> settings() {
    return playground.settings().getOrDefault(type.type(), Map.of());
  }

  /** Answers to what is asked before a post is made, as of a server that knows us. */
  List<Reaction> prelude() {
    return List.of();
  }

  final Playground playground() {
    return playground;
  }

  final Channel channel() {
    return channel;
  }

  private Channel open(Map<String, String> values) {
    return type.open(
        new ChannelSettings(
            "news",
            values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))),
        new Surroundings(clock, assets()));
  }

  Assets assets() {
    return Assets.none();
  }

  @AfterEach
  void stop() throws IOException {
    channel.close();
    playground.close();
  }

  @Test
  void everyPostOfAThreadArrivesOnceAndInOrder() {
    List<Receipt> receipts = say(Sketch.usual());
    List<VisiblePost> posts = posts();
    assertThat(posts).hasSameSizeAs(receipts);
    if (channel.traits().allows(Ability.THREADS)) {
      assertThat(posts.subList(1, posts.size()))
          .allSatisfy(post -> assertThat(post.replyTo()).isPresent());
    }
    assertThat(said())
        .contains(
            "https://videos.example.org/log.mp4", "https://videos.example.org/t.mp4", Sketch.PAGE);
  }

  @Test
  void credentialsAreCheckedWithoutPosting() {
    assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
    try (var stranger = open(withWrongSecrets())) {
      assertThat(stranger.check())
          .isInstanceOfSatisfying(
              Standing.Faulty.class,
              faulty -> assertThat(faulty.reason() + faulty.fix()).doesNotContain(secrets()));
    }
    assertThat(posts()).isEmpty();
  }

  @Test
  void wrongCredentialsBreakTheChannelOrRefuseThePost() {
    try (var stranger = open(withWrongSecrets())) {
      var progress = Rehearsal.begin(stranger, Sketch.usual().announcement());
      assertThat(stranger.send(Rehearsal.intent(stranger, progress, 1)))
          .isInstanceOfAny(Outcome.Broken.class, Outcome.Rejected.class);
    }
    assertThat(posts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "302, Rejected, Rejected",
    "400, Rejected, Rejected",
    "401, Broken, Broken",
    "402, Broken, Broken",
    "403, Broken, Broken",
    "404, Rejected, Rejected",
    "408, Unknown, Retry",
    "410, Rejected, Rejected",
    "413, Rejected, Rejected",
    "422, Rejected, Rejected",
    "425, Retry, Retry",
    "429, Retry, Retry",
    "500, Unknown, Retry",
    "502, Unknown, Retry",
    "503, Unknown, Retry",
    "504, Unknown, Retry"
  })
  void statusesDecide(int status, String unsafe, String safe) {
    for (String body : List.of("{\"error\":\"no\"}", "<html><title>no</title></html>")) {
      fail(new FaultKind.Status(status, Optional.empty(), Optional.of(body)));
      assertThat(name(send())).as(body).isEqualTo(repeat == Repeat.SAFE ? safe : unsafe);
    }
    assertThat(posts()).isEmpty();
  }

  @Test
  void theServersWishToWaitIsHonoured() {
    fail(new FaultKind.Status(429, Optional.of("90"), Optional.of("{}")));
    assertThat(send())
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.after()).contains(Duration.ofSeconds(90)));
    fail(new FaultKind.Status(429, Optional.of("-3"), Optional.of("{}")));
    assertThat(send())
        .isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.after()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "accept-then-drop", "html", "cut-json", "cut-body"})
  void doubtsAreDoubts(String fault) {
    fail(
        switch (fault) {
          case "drop" -> new FaultKind.Drop();
          case "accept-then-drop" -> new FaultKind.AcceptThenDrop();
          case "html" -> new FaultKind.Html();
          case "cut-json" -> new FaultKind.CutJson();
          default -> new FaultKind.CutBody();
        });
    assertThat(name(send())).isEqualTo(repeat == Repeat.SAFE ? "Retry" : "Unknown");
  }

  @Test
  void answersThatAreTooLongOrOfAnotherKindAreDoubts() {
    for (Reaction reaction :
        List.of(
            Reaction.huge(),
            Reaction.truncated(200),
            Reaction.answer(200, "[]", "Content-Type: application/json"),
            Reaction.answer(200, "{\"ok\":true,\"id\":\"1\"}", "Content-Type: text/plain"))) {
      var script = new ArrayList<>(prelude());
      script.add(reaction);
      try (var server = ScriptedServer.with(script.toArray(Reaction[]::new));
          var there = open(at(server))) {
        var progress = Rehearsal.begin(there, Sketch.usual().announcement());
        assertThat(name(there.send(intent(there, progress, 1))))
            .isEqualTo(repeat == Repeat.SAFE ? "Retry" : "Unknown");
        assertThat(server.requests()).hasSize(script.size());
      }
    }
  }

  private Map<String, String> at(ScriptedServer server) {
    String base = playground.httpBase().toString().replaceAll("/$", "");
    return settings().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().replace(base, server.url().toString())));
  }

  @Test
  void aLostAnswerLeavesOnePost() {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    fail(new FaultKind.AcceptThenDrop());
    channel.send(intent(channel, progress, 1));
    assertThat(posts()).hasSize(1);
    clock.pass(Duration.ofSeconds(20));
    switch (channel.traits().idempotency()) {
      case KEY -> {
        Intent again = intent(channel, progress, 2);
        assertThat(again.request()).isEqualTo(intent(channel, progress, 1).request());
        assertThat(channel.send(again)).isInstanceOf(Outcome.Accepted.class);
      }
      case LOOKUP ->
          assertThat(channel.find(intent(channel, progress, 1), progress))
              .isInstanceOf(Finding.Found.class);
      case NONE ->
          assertThat(channel.find(intent(channel, progress, 1), progress))
              .isInstanceOf(Finding.Unclear.class);
    }
    assertThat(posts()).hasSize(1);
  }

  @Test
  void aPostThatNeverArrivedIsAbsent() {
    if (channel.traits().idempotency() != Idempotency.LOOKUP) {
      return;
    }
    List<Receipt> others = say(new Sketch().title("Another recap of another day"));
    assertThat(others).isNotEmpty();
    var progress =
        Rehearsal.begin(channel, Sketch.usual().page("https://r.example/2").announcement());
    fail(new FaultKind.Drop());
    channel.send(intent(channel, progress, 1));
    assertThat(channel.find(intent(channel, progress, 1), progress))
        .isInstanceOf(Finding.Absent.class);
  }

  @Test
  void aPostIsEdited() {
    if (!channel.traits().allows(Ability.EDITS)) {
      return;
    }
    Receipt first = say(Sketch.usual()).getFirst();
    PlannedPost other =
        channel
            .compose(Sketch.usual().title("Autumn meetup, corrected title").announcement())
            .getFirst();
    Intent edit = intent(channel.edit(other, first), "edit");
    broken(500, () -> assertThat(name(channel.edit(edit))).isEqualTo("Retry"));
    assertThat(channel.edit(edit))
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            accepted -> assertThat(accepted.receipt().id()).isEqualTo(first.id()));
    assertThat(name(channel.edit(edit))).isEqualTo("Accepted");
    assertThat(posts().getFirst().text()).contains("corrected title");
  }

  @Test
  void aPostIsRemovedAndStaysRemoved() {
    if (!channel.traits().allows(Ability.DELETES)) {
      return;
    }
    List<Receipt> receipts = say(Sketch.usual());
    for (Receipt receipt : receipts.reversed()) {
      Intent deletion = intent(channel.deletion(receipt), "delete " + receipt.id());
      broken(503, () -> assertThat(name(channel.delete(deletion))).isEqualTo("Retry"));
      assertThat(name(channel.delete(deletion))).isEqualTo("Accepted");
      assertThat(name(channel.delete(deletion))).isEqualTo("Accepted");
    }
    assertThat(posts()).isEmpty();
  }

  static Stream<String> hostile() {
    return HostileRecaps.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileRecapsAreSaidWithAllTheirVideos(String what) {
    Sketch sketch = HostileRecaps.all().getOrDefault(what, new Sketch());
    List<PlannedPost> posts = channel.compose(sketch.announcement());
    assertThat(posts)
        .allSatisfy(
            post -> assertThat(post.length()).isPositive().isLessThanOrEqualTo(post.limit()));
    say(sketch);
    for (var video : sketch.announcement().recap().allVideos()) {
      assertThat(said()).contains(video.url());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void requestsAreThoseThatAreWrittenDown(String language) {
    Sketch sketch =
        language.equals("en")
            ? Sketch.usual()
            : Sketch.usual()
                .language("zh")
                .title("秋季聚会：我们从日志中学到了什么")
                .summary("四十人在老磨坊相聚。三场演讲，一次停电。");
    var requests = JsonNodeFactory.instance.arrayNode();
    var progress = Rehearsal.begin(channel, sketch.announcement());
    while (!progress.isComplete()) {
      requests.add(intent(channel, progress, 1).request());
      progress = progress.with(receipt(progress.next()));
    }
    assertThat(requests.toString()).doesNotContain(secrets());
    Golden.check("channel/" + type.type() + variant() + "-" + language + ".json", requests);
  }

  /** For platforms with several ways in. */
  String variant() {
    return "";
  }

  /** A receipt as the platform would give it. */
  Receipt receipt(int post) {
    return new Receipt("" + (1000 + post), Optional.empty(), Map.of(), Rehearsal.NOW);
  }

  final List<VisiblePost> posts() {
    return playground.posts();
  }

  /** Everything followers can read. */
  private String said() {
    return posts().stream()
        .map(post -> post.text() + " " + post.card().map(card -> card.address()).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** Sends a whole thread. */
  final List<Receipt> say(Sketch sketch) {
    var progress = Rehearsal.begin(channel, sketch.announcement());
    while (!progress.isComplete()) {
      clock.pass(Duration.ofMinutes(2));
      Outcome outcome = channel.send(intent(channel, progress, 1));
      assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
      progress = progress.with(((Outcome.Accepted) outcome).receipt());
    }
    return progress.receipts();
  }

  private Outcome send() {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(intent(channel, progress, 1));
  }

  final void fail(FaultKind fault) {
    playground.faults().add(Fault.on(type.type(), fault).pathContains(call));
  }

  private void broken(int status, Runnable then) {
    playground.faults().add(Fault.on(type.type(), new FaultKind.Status(status)));
    then.run();
    playground.faults().clear();
  }

  /** The intent of the next post, as it comes back from the ledger's topic. */
  final Intent intent(Channel of, Progress progress, int attempt) {
    String value =
        Digests.sha256(progress.posts().getFirst().text() + progress.next()).substring(0, 32);
    return roundTrip(
        new Intent(
            progress.next(),
            value,
            Rehearsal.NOW,
            attempt,
            of.request(progress, new Key(value, Rehearsal.NOW))));
  }

  private static Intent intent(JsonNode request, String what) {
    return roundTrip(
        new Intent(0, Digests.sha256(what).substring(0, 32), Rehearsal.NOW, 1, request));
  }

  private static Intent roundTrip(Intent intent) {
    var codec = new JsonCodec();
    try {
      return codec.read(codec.write(intent), Intent.class);
    } catch (UnreadableException broken) {
      throw new AssertionError(broken);
    }
  }

  static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }

  private String[] secrets() {
    return type.keys().stream()
        .filter(SettingKey::secret)
        .flatMap(key -> Optional.ofNullable(settings().get(key.name())).stream())
        .map(
            value -> value.startsWith("http") ? value.substring(value.lastIndexOf('/') + 1) : value)
        .toArray(String[]::new);
  }

  private Map<String, String> withWrongSecrets() {
    List<String> known = Arrays.asList(secrets());
    return settings().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    known.stream().anyMatch(entry.getValue()::endsWith)
                        ? entry.getValue() + "x"
                        : entry.getValue()));
  }
}
