package dev.afterword.syndicator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import dev.afterword.syndicator.channel.Occasion;
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
  private static final int RECAPS = 6;
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+|[A-Za-z]+\\.org");
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
      var sketch = sketch(random);
      if (random.nextInt(5) == 0) {
        sketch.news(videos(random, "all").toArray(String[]::new));
      }
      var story = Story.of(sketch.announcement());
      String name = "seed " + seed + ", recap " + recap;
      check(name, story, new Limit(TextMeasure.weighted(), 280), ComposerPropertyTest::weighted);
      check(name, story, new Limit(TextMeasure.toot(23), 500), ComposerPropertyTest::toot);
      check(
          name,
          story,
          new Limit(TextMeasure.bytes(), 1200),
          text -> text.getBytes(StandardCharsets.UTF_8).length);
      check(
          name,
          story,
          new Limit(TextMeasure.graphemes(), 300),
          text -> (int) GRAPHEME.matcher(text).results().count());
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
    assertThat(links(thread)).as(name).isEqualTo(links(story, limit));
    String first = thread.getFirst().text();
    if (story.occasion() instanceof Occasion.New) {
      assertWholeGraphemes(name, story.title(), first);
      first.lines().findFirst().ifPresent(line -> assertWholeWords(name, story.title(), line));
      first
          .lines()
          .forEach(line -> story.summary().ifPresent(s -> assertWholeWords(name, s, line)));
    }
  }

  /** What is left of a field ends beside a word or address, unless it is but a part of one word. */
  private static void assertWholeWords(String name, String field, String line) {
    String kept = line.replaceAll("[ ]?…$", "");
    if (!line.endsWith("…") || !field.startsWith(kept) || field.equals(kept)) {
      return;
    }
    boolean inAddress =
        ADDRESS
            .matcher(field)
            .results()
            .anyMatch(found -> found.start() < kept.length() && kept.length() < found.end());
    boolean inWord =
        isWord(kept.codePointBefore(kept.length()))
            && isWord(field.codePointAt(kept.length()))
            && kept.codePoints().anyMatch(sign -> sign == ' ' || Character.isIdeographic(sign));
    assertThat(inAddress || inWord).as(name + ": " + kept + "|" + field).isFalse();
  }

  private static boolean isWord(int sign) {
    return !Character.isIdeographic(sign)
        && (Character.isLetterOrDigit(sign)
            || Character.getType(sign) == Character.NON_SPACING_MARK);
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
    return thread.stream().flatMap(text -> text.links().stream()).distinct().sorted().toList();
  }

  private static List<String> links(Story story, Limit limit) {
    return Stream.of(
            Stream.of(story.page()),
            story.parts().stream().flatMap(part -> part.links().stream()),
            story.videos().stream())
        .flatMap(each -> each)
        .filter(limit::fits)
        .distinct()
        .sorted()
        .toList();
  }

  private static Sketch sketch(RandomGenerator random) {
    var sketch =
        new Sketch()
            .language(random.nextBoolean() ? "zh" : "fr")
            .title(random.nextInt(6) == 0 ? title(random) : "T" + text(random, 300))
            .summary(random.nextInt(4) == 0 ? "" : text(random, 400))
            .place("P" + text(random, 30))
            .tags(IntStream.range(0, random.nextInt(6)).mapToObj(_ -> text(random, 5)).toList())
            .videos(videos(random, "all"));
    int sessions = random.nextInt(8) == 0 ? 40 : random.nextInt(5);
    for (int session = 0; session < sessions; session++) {
      String[] videos = videos(random, "s" + session).toArray(String[]::new);
      sketch.session(text(random, 60), List.of(text(random, 8), "Ada"), videos);
    }
    return sketch;
  }

  /** Three hundred graphemes of one kind, or a bare domain. */
  private static String title(RandomGenerator random) {
    return random.nextInt(4) == 0
        ? "kafka.apache.org"
        : PIECES.get(random.nextInt(8)).repeat(300).strip();
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
