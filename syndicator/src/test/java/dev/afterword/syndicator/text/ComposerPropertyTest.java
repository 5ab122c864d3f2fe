package dev.afterword.syndicator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import dev.afterword.syndicator.sample.Sketch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a recap holds, every text is within its limit by a count of its own. */
class ComposerPropertyTest {
  private static final int RECAPS = 25;
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final List<String> PIECES =
      List.of(
          "word ",
          "数据库",
          "，",
          "。",
          "日志与表 ",
          "👨‍👩‍👧‍👦",
          "🇨🇳",
          "👍🏽 ",
          "शक्ति ",
          "سجل ",
          "שלום ",
          "\u202E",
          "\u0000",
          "\n",
          "@ada ",
          "#tag ",
          "openGauss.org ",
          "e\u0301",
          "𠮷",
          "https://example.com/a?b=c ",
          "supercalifragilistic",
          ". ",
          ", ",
          "\uD83D",
          "한국어 ",
          "ไทย",
          "${x} ",
          "<b>",
          "x@example.org ",
          "ﷺ ",
          "Z͑ͫ̓ͪ̂ͫ̽ ",
          "— ",
          "(",
          ") ");

  @Test
  void everyTextFitsAndEveryLinkIsWhole() {
    long seed = 20261122;
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int recap = 0; recap < RECAPS; recap++) {
      var story = Story.of(sketch(random).announcement());
      String name = "seed " + seed + ", recap " + recap;
      check(name, story, new Limit(TextMeasure.weighted(), 280), ComposerPropertyTest::weighted);
      check(name, story, new Limit(TextMeasure.toot(23), 500), ComposerPropertyTest::toot);
      check(
          name,
          story,
          new Limit(TextMeasure.bytes(), 1200),
          text -> text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private static void check(String name, Story story, Limit limit, ToIntFunction<String> count) {
    var thread = new Composer(limit).thread(story);
    for (FittedText text : thread) {
      assertThat(count.applyAsInt(text.text())).as(name).isLessThanOrEqualTo(limit.maximum());
      assertThat(limit.measure().length(text.text())).as(name).isEqualTo(text.length());
      assertThat(text.text())
          .as(name)
          .isNotBlank()
          .doesNotContainPattern("[\\p{Cs}\\u0000\\u202E]");
      assertThat(new Extractor().extractMentionedScreennames(text.text())).as(name).isEmpty();
      assertThat(text.text().lines()).as(name).containsAll(text.links());
    }
    assertThat(links(thread)).as(name).isEqualTo(links(story));
    assertWholeGraphemes(name, story.title(), thread.getFirst().text());
  }

  /** What is left of the title is a row of the title's own graphemes. */
  private static void assertWholeGraphemes(String name, String title, String opening) {
    String kept = opening.lines().findFirst().orElse("").replaceAll("[ ]?…$", "");
    var graphemes = GRAPHEME.matcher(title).results().map(one -> one.group()).toList();
    var left = GRAPHEME.matcher(kept).results().map(one -> one.group()).toList();
    assertThat(graphemes.subList(0, Math.min(left.size(), graphemes.size())))
        .as(name)
        .isEqualTo(left);
  }

  private static int weighted(String text) {
    var result = TwitterTextParser.parseTweet(text);
    return result.isValid ? result.weightedLength : Integer.MAX_VALUE;
  }

  private static int toot(String text) {
    String counted = text.replaceAll("https?://[!-~]+", "x".repeat(23));
    return (int) GRAPHEME.matcher(counted).results().count();
  }

  private static List<String> links(List<FittedText> thread) {
    return thread.stream().flatMap(text -> text.links().stream()).sorted().toList();
  }

  private static List<String> links(Story story) {
    return Stream.of(
            Stream.of(story.page()),
            story.parts().stream().flatMap(part -> part.links().stream()),
            story.videos().stream())
        .flatMap(each -> each)
        .sorted()
        .toList();
  }

  private static Sketch sketch(RandomGenerator random) {
    var sketch =
        new Sketch()
            .language(random.nextBoolean() ? "zh" : "fr")
            .title("T" + text(random, 300))
            .summary(random.nextInt(4) == 0 ? "" : text(random, 400))
            .place("P" + text(random, 30))
            .tags(IntStream.range(0, random.nextInt(6)).mapToObj(_ -> text(random, 5)).toList())
            .videos(videos(random, "all"));
    int sessions = random.nextInt(8) == 0 ? 12 : random.nextInt(5);
    for (int session = 0; session < sessions; session++) {
      String[] videos = videos(random, "s" + session).toArray(String[]::new);
      sketch.session(text(random, 60), List.of(text(random, 8), "Ada"), videos);
    }
    return sketch;
  }

  private static String text(RandomGenerator random, int pieces) {
    return IntStream.range(0, random.nextInt(pieces + 1))
        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static List<String> videos(RandomGenerator random, String name) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(n -> "https://v.example.org/" + name + "/" + n + "v".repeat(random.nextInt(400)))
        .toList();
  }
}
