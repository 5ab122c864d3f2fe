package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.TwitterTextParser;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.syndicator.sample.HostileRecaps;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.template.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every channel would send of recaps that are hard to say, counted by none of the counts that
 * it was fitted by: each within what its platform takes, all videos in it, and fit to be read.
 */
class HostilePlanTest {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^<>\"]]+");
  private static final List<Pattern> UNREADABLE =
      Stream.of(
              "\\n\\s*\\n\\s*\\n",
              "[ \\t]\\n",
              "…[ ]?[,.;:!?，。、；：！？…]",
              "[,;:、，；：(（\\[]…",
              "[,，、]\\s*(\\n|$)",
              "[\\uFFFD\\uFEFF\\u202A-\\u202E\\u0000-\\u0009\\u000B-\\u001F]",
              "(?m)^\\p{Punct}+$",
              "null|\\$\\{")
          .map(Pattern::compile)
          .toList();

  private static final Map<String, Map<String, List<String>>> SETTINGS = new TreeMap<>();

  @BeforeAll
  static void open() throws IOException {
    var config = PlaygroundConfig.loopback(InstantSource.fixed(Rehearsal.NOW));
    try (var playground = Playground.start(config)) {
      playground
          .settings()
          .forEach(
              (type, settings) ->
                  SETTINGS.put(
                      type,
                      settings.entrySet().stream()
                          .collect(
                              Collectors.toMap(
                                  Map.Entry::getKey, each -> List.of(each.getValue())))));
    }
  }

  @AfterAll
  static void close() {
    SETTINGS.clear();
  }

  static Stream<String> types() {
    return SETTINGS.keySet().stream().filter(type -> !List.of("websub", "indexnow").contains(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPostIsTakenAndReadsWell(String type) {
    ChannelType platform = ChannelTypes.load().named(type).orElseThrow();
    var wording = Wording.of(type);
    try (var channel = Rehearsal.open(platform, SETTINGS.getOrDefault(type, Map.of()))) {
      assertThat(HostileRecaps.all())
          .allSatisfy(
              (name, sketch) -> check(type + ", " + name, type, channel, sketch.wording(wording)));
    }
  }

  private static void check(String what, String type, Channel channel, Sketch sketch) {
    var announcement = sketch.announcement();
    List<PlannedPost> posts = channel.compose(announcement);
    assertThat(posts)
        .allSatisfy(
            post -> {
              assertTaken(what, type, post.request());
              assertMeantLiterally(what, type, post.request());
              assertReadable(what, type, post.text());
              assertThat(post.limit() == 0 || post.length() <= post.limit()).as(what).isTrue();
            });
    String said =
        posts.stream()
            .map(post -> post.request().toString().replace("&amp;", "&").replace("&#61;", "="))
            .map(request -> request.replace("%28", "(").replace("%29", ")"))
            .collect(Collectors.joining());
    assertThat(announcement.recap().allVideos())
        .as(what)
        .allSatisfy(video -> assertThat(said).contains(video.url()));
  }

  private static void assertReadable(String what, String type, String text) {
    if (type.equals("webhook")) {
      return;
    }
    assertThat(text.strip()).as(what).isNotEmpty();
    UNREADABLE.forEach(pattern -> assertThat(text).as(what).doesNotContainPattern(pattern));
    List<String> lines =
        text.lines().filter(line -> line.length() > 8).filter(line -> !isName(line)).toList();
    assertThat(lines).as(what).doesNotHaveDuplicates();
  }

  /** The same people may speak twice. */
  private static boolean isName(String line) {
    return line.startsWith("Speakers: ") || line.startsWith("讲师：") || line.startsWith("   ");
  }

  /** What is left of a platform's markup when its escapes, our links and headings are gone. */
  private static void assertMeantLiterally(String what, String type, JsonNode request) {
    switch (type) {
      case "discord" -> {
        String content = text(request, "/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[\\\\*_~`|<>\\[\\]]|(?m)^(#{1,3}|-#|[+-])\\s");
        assertNoMarks(what, text(request, "/embeds/0/title"), "[\\\\*_~`|<>\\[\\]]");
        assertNoMarks(what, text(request, "/embeds/0/description"), "[\\\\*_~`|<>\\[\\]]");
      }
      case "discourse" ->
          assertNoMarks(
              what, text(request, "/raw"), "[\\\\*_~`|<>\\[\\]]|(?m)^([=+-]|#+\\s)|&[#\\w]+;");
      case "slack" -> {
        String first = text(request, "/blocks/0/text/text").replaceFirst("^\\*(.*)\\*", "$1");
        assertNoMarks(what, first, "[*~`<>]|(?<!\\w)_|_(?!\\w)|(?m)^&gt;|&(?!(amp|lt|gt);)");
      }
      case "zulip" -> {
        String content = text(request, "/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[*~`]|\\]\\(|\\$\\$|:[\\w+-]+:|(?m)^([>]|[+-] |#+ |/me)");
      }
      case "wecom" -> {
        String content =
            text(request, "/markdown/content").replaceFirst("(?m)^\\*\\*(.*)\\*\\*$", "$1");
        assertNoMarks(what, content, "[*~`<]|\\]\\(|(?m)^(>|#+ )");
      }
      case "dingtalk" ->
          assertNoMarks(
              what,
              text(request, "/actionCard/text").replaceFirst("^### ", ""),
              "[\\\\*_`<>\\[\\]]|(?m)^(#|[+-] )");
      case "matrix" ->
          assertNoMarks(
              what,
              text(request, "/formatted_body")
                  .replaceAll("</?strong>|<br/>|<a href=\"[^\"<>]*\">|</a>", ""),
              "[<>\"]|&(?!(amp|lt|gt|quot|#39);)");
      default -> {}
    }
  }

  private static void assertNoMarks(String what, String sent, String marks) {
    String left =
        sent.replaceAll("\\[[^\\[\\]]+]\\(https?://[^\\s()]+\\)", "link")
            .replaceAll(ADDRESS.pattern(), "link")
            .replaceAll("\\\\[\\p{Punct}]", "x");
    assertThat(left).as(what).doesNotContainPattern(marks);
  }

  /** Limits as the platforms state them. */
  private static void assertTaken(String what, String type, JsonNode request) {
    switch (type) {
      case "x" ->
          assertThat(TwitterTextParser.parseTweet(text(request, "/text")).isValid)
              .as(what)
              .isTrue();
      case "mastodon" -> {
        String counted = ADDRESS.matcher(text(request, "/status")).replaceAll("x".repeat(23));
        assertThat(graphemes(counted)).as(what).isBetween(1, 500);
      }
      case "bluesky" -> assertBluesky(what, request.path("record"));
      case "telegram" -> assertThat(text(request, "/text").length()).as(what).isBetween(1, 4096);
      case "discord" -> {
        assertThat(text(request, "/content").length()).as(what).isBetween(1, 2000);
        assertThat(text(request, "/embeds/0/title").length()).as(what).isLessThanOrEqualTo(256);
      }
      case "slack" -> assertSlack(what, request);
      case "matrix" -> assertThat(bytes(request.toString())).as(what).isBetween(1, 64_000);
      case "zulip" -> {
        assertThat(points(text(request, "/content"))).as(what).isBetween(1, 10_000);
        assertThat(points(text(request, "/topic"))).as(what).isBetween(1, 60);
      }
      case "discourse" -> {
        assertThat(points(text(request, "/title"))).as(what).isBetween(15, 255);
        assertThat(points(text(request, "/raw"))).as(what).isBetween(20, 32_000);
      }
      case "linkedin" ->
          assertThat(text(request, "/commentary").length()).as(what).isBetween(1, 3000);
      case "dingtalk" -> assertThat(bytes(request.toString())).as(what).isBetween(1, 20_000);
      case "feishu" -> assertThat(bytes(request.toString())).as(what).isBetween(1, 20 * 1024 - 120);
      case "wecom" ->
          assertThat(bytes(text(request, "/markdown/content"))).as(what).isBetween(1, 4096);
      case "webhook" -> assertThat(bytes(request.toString())).as(what).isBetween(1, 20_000);
      case "mail", "listmonk" ->
          assertThat(text(request, "/subject")).as(what).isNotBlank().doesNotContainPattern("\\v");
      default -> throw new AssertionError("nobody counts for " + type);
    }
  }

  private static void assertBluesky(String what, JsonNode record) {
    String text = text(record, "/text");
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(graphemes(text)).as(what).isBetween(1, 300);
    assertThat(utf8.length).as(what).isLessThanOrEqualTo(3000);
    record
        .path("facets")
        .forEach(
            facet -> {
              int start = facet.at("/index/byteStart").asInt();
              int end = facet.at("/index/byteEnd").asInt();
              String shown =
                  new String(Arrays.copyOfRange(utf8, start, end), StandardCharsets.UTF_8);
              String target = text(facet, "/features/0/uri") + text(facet, "/features/0/tag");
              assertThat(target).as(what).startsWith(shown.replaceAll("^#|…$", ""));
            });
  }

  private static void assertSlack(String what, JsonNode request) {
    List<Integer> sections =
        request
            .path("blocks")
            .valueStream()
            .map(block -> text(block, "/text/text").length())
            .toList();
    assertThat(sections).as(what).hasSizeBetween(1, 50).allMatch(length -> length <= 3000);
    assertThat(sections.stream().mapToInt(Integer::intValue).sum()).as(what).isLessThan(13_200);
  }

  private static String text(JsonNode request, String path) {
    return request.at(path).asText();
  }

  private static int graphemes(String text) {
    return (int) GRAPHEME.matcher(text).results().count();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
