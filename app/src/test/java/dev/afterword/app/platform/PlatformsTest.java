package dev.afterword.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Digests;
import dev.afterword.contract.Idempotency;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every channel posts to its stand-in, which is as strict as the platform. */
final class PlatformsTest {
  /** Those that are only told where to look. */
  private static final Set<String> PINGS = Set.of("websub", "indexnow");

  private final PassingTime time = new PassingTime();
  @TempDir private Path folder;
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(time));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  /** Mail has its own tests, because an inbox is no page of posts. */
  static Stream<String> platforms() {
    return ChannelTypes.load().all().stream()
        .map(ChannelType::type)
        .filter(type -> !type.equals("mail"));
  }

  private Conversation open(String type) throws IOException {
    var settings =
        Optional.ofNullable(playground.settings().get(type))
            .orElseThrow(() -> new AssertionError("no settings for " + type));
    return Conversation.with(type, settings, SampleRecap.assets(folder), time);
  }

  private List<VisiblePost> posts(String type) {
    return playground.posts().stream().filter(post -> post.platform().equals(type)).toList();
  }

  @Test
  void everyPlatformHasAStandInWhoseSettingsItsTypeKnows() {
    playground
        .settings()
        .forEach(
            (type, settings) -> {
              var keys =
                  ChannelTypes.load().named(type).orElseThrow().keys().stream()
                      .map(key -> key.name())
                      .toList();
              assertThat(keys).as(type).containsAll(settings.keySet());
            });
    assertThat(playground.settings().keySet()).containsAll(platforms().toList());
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theCredentialsAreInOrderAndNothingIsPosted(String type) throws IOException {
    try (var conversation = open(type)) {
      assertThat(conversation.channel().check()).isNotInstanceOf(Standing.Faulty.class);
      assertThat(posts(type)).isEmpty();
    }
  }

  static Stream<Arguments> recapsForPlatforms() {
    return platforms()
        .flatMap(
            type ->
                Stream.of(
                        SampleRecap.usual(),
                        SampleRecap.usual().covered(),
                        odd("👨‍👩‍👧‍👦🇨🇳 ".repeat(60)),
                        odd("لقاء الميناء {{x}} <at>"),
                        odd("openGauss.org"))
                    .map(recap -> Arguments.of(type, recap)));
  }

  @ParameterizedTest
  @MethodSource("recapsForPlatforms")
  void whatIsSaidIsThereOnceWithEveryVideo(String type, SampleRecap recap) throws IOException {
    try (var conversation = open(type)) {
      Progress said = conversation.say(recap.announcement());

      assertThat(posts(type))
          .hasSizeLessThanOrEqualTo(said.posts().size())
          .allMatch(post -> post.length() <= post.limit());
      if (!PINGS.contains(type)) {
        assertThat(text(posts(type))).contains(recap.videos());
      }
    }
  }

  private static SampleRecap odd(String title) {
    return new SampleRecap("zh", title, "短。".repeat(200), 3, Optional.empty());
  }

  private static String text(List<VisiblePost> posts) {
    return String.join("\n", posts.stream().map(VisiblePost::text).toList());
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void fortySessionsAreSaidWithEveryVideo(String type) throws IOException {
    var recap = new SampleRecap("zh", "全体大会", "两天。", 40, Optional.empty());
    try (var conversation = open(type)) {
      conversation.say(recap.announcement());

      if (!PINGS.contains(type)) {
        assertThat(text(posts(type))).contains(recap.videos());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void anAnswerThatIsLostMakesNoSecondPost(String type) throws IOException {
    try (var conversation = open(type)) {
      var channel = conversation.channel();
      var progress = conversation.begin(SampleRecap.usual().announcement());
      // Not every platform makes posts by POST, and the JDK itself repeats a GET.
      String method = Set.of("listmonk", "matrix").contains(type) ? "PUT" : "POST";
      playground.faults().add(Fault.on(type, new FaultKind.AcceptThenDrop()).method(method));
      var intent = conversation.intent(progress);
      Outcome lost = channel.send(intent);

      assertThat(lost).isInstanceOfAny(Outcome.Unknown.class, Outcome.Retry.class);
      if (channel.traits().idempotency() == Idempotency.KEY) {
        assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);
      } else if (channel.traits().searchable() && lost instanceof Outcome.Unknown) {
        assertThat(channel.find(intent, progress)).isInstanceOf(Finding.Found.class);
      }
      assertThat(posts(type)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void whatIsOutCanBeEditedAndRemovedWhereThePlatformLetsOne(String type) throws IOException {
    try (var conversation = open(type)) {
      var channel = conversation.channel();
      var progress = conversation.say(SampleRecap.usual().announcement());
      Receipt first = progress.receipts().getFirst();
      if (channel.traits().allows(Ability.EDITS)) {
        var other =
            channel.compose(SampleRecap.usual().titled("Another title").announcement()).getFirst();
        assertThat(channel.edit(change(conversation, channel.edit(other, first))))
            .isInstanceOf(Outcome.Accepted.class);
        assertThat(text(posts(type))).contains("Another title");
      }
      assumeTrue(channel.traits().allows(Ability.DELETES));
      for (Receipt receipt : progress.receipts().reversed()) {
        var deletion = change(conversation, channel.deletion(receipt));
        assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
        assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
      }
      assertThat(posts(type)).isEmpty();
    }
  }

  private static Intent change(Conversation conversation, JsonNode request) {
    return conversation.intent(0, Digests.sha256("change").substring(0, 32), request);
  }
}
