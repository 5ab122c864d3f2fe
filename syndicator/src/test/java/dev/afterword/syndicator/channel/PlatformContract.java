package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.sample.SteppingClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the channel of a platform that remembers owes besides, played against its stand-in: a thread
 * that arrives, one post after a lost answer, edits and removals.
 */
abstract class PlatformContract extends ChannelContract {
  private final ChannelType type;
  private final Repeat repeat;
  private final String call;
  private final Reaction taken;
  final SteppingClock clock = new SteppingClock();
  private final Playground playground = start(clock);
  private final Channel channel;

  /**
   * The contract of one platform.
   *
   * @param repeat whether its posts may be sent again
   * @param call part of the address of the call that makes a post, and of no call before it
   * @param taken how the platform answers that call
   */
  PlatformContract(ChannelType type, Repeat repeat, String call, Reaction taken) {
    this.type = type;
    this.repeat = repeat;
    this.call = call;
    this.taken = taken;
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

  @Override
  protected final ChannelType type() {
    return type;
  }

  @Override
  protected final Repeat repeat() {
    return repeat;
  }

  @Override
  protected final Reaction taken() {
    return taken;
  }

  @Override
  protected final Map<String, List<String>> settings(URI server) {
    String base = playground.httpBase().toString().replaceAll("/$", "");
    return settings().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> List.of(entry.getValue().replace(base, server.toString()))));
  }

  @Override
  protected final List<String> secrets() {
    return type.keys().stream()
        .filter(SettingKey::secret)
        .flatMap(key -> Optional.ofNullable(settings().get(key.name())).stream())
        .map(
            value -> value.startsWith("http") ? value.substring(value.lastIndexOf('/') + 1) : value)
        .toList();
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

  private Map<String, String> withWrongSecrets() {
    List<String> known = secrets();
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
