package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.sample.HostileGenerator;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.template.Wording;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every channel would send of recaps that are hard to say, counted by none of the counts that
 * it was fitted by: each within what its platform takes, all videos in it, and fit to be read.
 * {@code -Dhostile.recaps=N} tries N more at random, {@code -Dhostile.seed=S} others.
 */
class HostilePlanTest {
  private static final int RECAPS = Integer.getInteger("hostile.recaps", 12);
  private static final long SEED = Long.getLong("hostile.seed", 20261122);

  static Stream<Arguments> types() {
    return PlaygroundSettings.all().entrySet().stream()
        .filter(entry -> !List.of("websub", "indexnow").contains(entry.getKey()))
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void everyPostIsTakenAndReadsWell(String type, Map<String, List<String>> settings) {
    try (var channel = open(type, settings)) {
      assertThat(HostileRecaps.all())
          .allSatisfy(
              (name, sketch) ->
                  check(type + ", " + name, type, channel, sketch)
                      .forEach(post -> ReadableText.checkRepeats(name, post.text())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void soIsEveryPostOfRecapsAtRandom(String type, Map<String, List<String>> settings) {
    var recaps = new HostileGenerator(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
    try (var channel = open(type, settings)) {
      for (int number = 0; number < RECAPS; number++) {
        check(type + ", seed " + SEED + ", recap " + number, type, channel, recaps.next());
      }
    }
  }

  private static Channel open(String type, Map<String, List<String>> settings) {
    return Rehearsal.open(ChannelTypes.load().named(type).orElseThrow(), settings);
  }

  static List<PlannedPost> check(String what, String type, Channel channel, Sketch sketch) {
    var announcement = sketch.wording(Wording.of(type)).announcement();
    List<PlannedPost> posts = channel.compose(announcement);
    for (PlannedPost post : posts) {
      PlatformLimits.check(what, type, post.request());
      LiteralText.check(what, type, post.request());
      ReadableText.check(what, type, post.text());
      assertThat(post.limit() == 0 || post.length() <= post.limit()).as(what).isTrue();
    }
    String said =
        posts.stream()
            .map(post -> post.request().toString().replace("&amp;", "&").replace("&#61;", "="))
            .map(request -> request.replace("%28", "(").replace("%29", ")"))
            .collect(Collectors.joining());
    assertThat(announcement.recap().allVideos())
        .as(what)
        .allSatisfy(video -> assertThat(said).contains(video.url()));
    return type.equals("webhook") ? List.of() : posts;
  }
}
