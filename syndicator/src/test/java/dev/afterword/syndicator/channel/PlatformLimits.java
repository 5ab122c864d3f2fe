package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What each platform takes, as it says itself, counted by nothing that the channels count by. All
 * figures are those of the platforms' documents.
 */
final class PlatformLimits {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** What servers of Mastodon take for an address: not in the middle of a word. */
  private static final Pattern TOOT_ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9@＠$#＃])https?://[\\w.-]+\\.[a-z]{2,}(:\\d+)?(/[!-~&&[^<>\"]]*)?");

  /** Little text format: whatever is reserved is escaped, part of a hashtag or of an address. */
  private static final Pattern LITTLE =
      Pattern.compile(
          "(?:https?://[!-~]+|\\{hashtag\\|\\\\#\\|[\\p{L}\\p{M}\\p{N}_]+\\}"
              + "|\\\\[|{}@\\[\\]()<>#\\\\*_~]|[^|{}@\\[\\]()<>#\\\\*_~])*+",
          Pattern.DOTALL);

  private static final Pattern MATRIX_HTML =
      Pattern.compile(
          "(?:<strong>|</strong>|<br/>|<a href=\"https?://[^\"<>\\s]+\">|</a>"
              + "|&(?:amp|lt|gt|quot);|[^<>&\"])*+");

  private PlatformLimits() {}

  static void check(String what, String type, JsonNode request) {
    switch (type) {
      case "x" -> x(what, request);
      case "mastodon" -> mastodon(what, request);
      case "bluesky" -> bluesky(what, request.path("record"));
      case "telegram" -> telegram(what, request);
      case "discord" -> discord(what, request);
      case "slack" -> slack(what, request);
      case "matrix" -> matrix(what, request);
      case "zulip" -> {
        assertThat(points(text(request, "/content"))).as(what).isBetween(1, 10_000);
        assertThat(points(text(request, "/topic"))).as(what).isBetween(1, 60);
        assertThat(text(request, "/topic")).as(what).isNotBlank();
      }
      case "discourse" -> {
        assertThat(points(text(request, "/title"))).as(what).isBetween(15, 255);
        assertThat(points(text(request, "/raw"))).as(what).isBetween(20, 32_000);
      }
      case "linkedin" -> linkedin(what, request);
      case "dingtalk" -> {
        assertThat(bytes(request.toString())).as(what).isBetween(1, 20_000);
        assertThat(text(request, "/actionCard/title")).as(what).isNotBlank();
        assertThat(text(request, "/actionCard/text")).as(what).isNotBlank();
      }
      case "feishu" -> {
        assertThat(bytes(request.toString())).as(what).isBetween(1, 20 * 1024 - 120);
        assertThat(text(request, "/card/header/title/content")).as(what).isNotBlank();
      }
      case "wecom" ->
          assertThat(bytes(text(request, "/markdown/content"))).as(what).isBetween(1, 4096);
      case "webhook" -> assertThat(bytes(request.toString())).as(what).isBetween(1, 20_000);
      case "mail", "listmonk" -> {
        assertThat(text(request, "/subject")).as(what).isNotBlank().doesNotContainPattern("\\v");
        assertThat(graphemes(text(request, "/subject"))).as(what).isLessThanOrEqualTo(250);
      }
      case "websub", "indexnow" -> {}
      default -> throw new AssertionError("nobody counts for " + type);
    }
  }

  private static void x(String what, JsonNode request) {
    // Line by line, because the library takes time by the square of the length.
    List<TwitterTextParseResults> lines =
        text(request, "/text")
            .lines()
            .filter(line -> !line.isEmpty())
            .map(TwitterTextParser::parseTweet)
            .toList();
    int breaks = (int) text(request, "/text").lines().count() - 1;
    int weight = breaks + lines.stream().mapToInt(line -> line.weightedLength).sum();
    assertThat(weight).as(what).isBetween(1, 280);
    assertThat(lines).as(what).allMatch(line -> line.isValid);
    assertThat(text(request, "/picture/description").length()).as(what).isLessThanOrEqualTo(1000);
  }

  private static void mastodon(String what, JsonNode request) {
    String counted = TOOT_ADDRESS.matcher(text(request, "/status")).replaceAll("x".repeat(23));
    assertThat(graphemes(counted)).as(what).isBetween(1, 500);
    request
        .path("media_ids")
        .forEach(
            picture ->
                assertThat(graphemes(picture.path("description").asText()))
                    .as(what)
                    .isBetween(1, 1500));
  }

  private static void bluesky(String what, JsonNode record) {
    String text = text(record, "/text");
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(graphemes(text)).as(what).isBetween(1, 300);
    assertThat(utf8.length).as(what).isLessThanOrEqualTo(3000);
    assertThat(bytes(record.toString())).as(what).isLessThan(100_000);
    for (JsonNode facet : record.path("facets")) {
      int start = facet.at("/index/byteStart").asInt(-1);
      int end = facet.at("/index/byteEnd").asInt(-1);
      String shown = decoded(what, utf8, start, end);
      JsonNode feature = facet.path("features").path(0);
      switch (feature.path("$type").asText()) {
        case "app.bsky.richtext.facet#link" ->
            assertThat(text(feature, "/uri")).as(what).startsWith(shown.replaceAll("…$", ""));
        case "app.bsky.richtext.facet#tag" -> {
          assertThat("#" + text(feature, "/tag")).as(what).isEqualTo(shown);
          assertThat(graphemes(shown)).as(what).isBetween(2, 65);
          assertThat(bytes(shown)).as(what).isLessThanOrEqualTo(641);
        }
        default -> throw new AssertionError(what + ": " + feature);
      }
    }
    for (JsonNode language : record.path("langs")) {
      assertThat(Locale.forLanguageTag(language.asText()).getLanguage()).as(what).isNotEmpty();
    }
    JsonNode card = record.at("/embed/external");
    if (!card.isMissingNode()) {
      assertThat(card.path("uri").asText()).as(what).startsWith("http");
      assertThat(card.path("title").isTextual() && card.path("description").isTextual())
          .as(what)
          .isTrue();
    }
  }

  /** Offsets that do not part a character decode without a fault. */
  private static String decoded(String what, byte[] utf8, int start, int end) {
    assertThat(start).as(what).isBetween(0, end - 1);
    assertThat(end).as(what).isLessThanOrEqualTo(utf8.length);
    try {
      var part = ByteBuffer.wrap(utf8, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    } catch (CharacterCodingException parted) {
      throw new AssertionError(what + ": a facet parts a character", parted);
    }
  }

  private static void telegram(String what, JsonNode request) {
    int most = request.has("photo") ? 1024 : 4096;
    assertThat(text(request, "/text").length()).as(what).isBetween(1, most);
    assertThat(request.has("parse_mode")).as("nothing is markup").isFalse();
  }

  private static void discord(String what, JsonNode request) {
    assertThat(text(request, "/content").length()).as(what).isBetween(1, 2000);
    assertThat(request.at("/allowed_mentions/parse").isArray()).as(what).isTrue();
    assertThat(request.at("/allowed_mentions/parse")).as(what).isEmpty();
    assertThat(request.path("embeds").size()).as(what).isLessThanOrEqualTo(10);
    int all = 0;
    for (JsonNode embed : request.path("embeds")) {
      assertThat(text(embed, "/title").length()).as(what).isBetween(1, 256);
      assertThat(text(embed, "/description").length()).as(what).isLessThanOrEqualTo(4096);
      assertThat(text(embed, "/url").length()).as(what).isLessThanOrEqualTo(2048);
      assertThat(text(embed, "/image/url").length()).as(what).isLessThanOrEqualTo(2048);
      all += text(embed, "/title").length() + text(embed, "/description").length();
    }
    assertThat(all).as(what).isLessThanOrEqualTo(6000);
  }

  private static void slack(String what, JsonNode request) {
    assertThat(text(request, "/text").length()).as(what).isBetween(1, 40_000);
    assertThat(text(request, "/text")).as(what).doesNotContainPattern("&(?!(amp|lt|gt);)|[<>]");
    List<Integer> sections =
        request
            .path("blocks")
            .valueStream()
            .map(block -> text(block, "/text/text").length())
            .toList();
    assertThat(sections).as(what).hasSizeBetween(1, 50).allMatch(size -> size > 0 && size <= 3000);
    assertThat(sections.stream().mapToInt(Integer::intValue).sum()).as(what).isLessThan(13_200);
  }

  /** An edit holds the content twice. */
  private static void matrix(String what, JsonNode request) {
    assertThat(2 * bytes(request.toString())).as(what).isBetween(1, 65_536 - 2000);
    assertThat(text(request, "/formatted_body")).as(what).matches(MATRIX_HTML);
    assertThat(request.path("m.mentions").isObject()).as(what).isTrue();
    assertThat(request.path("m.mentions")).as(what).isEmpty();
  }

  private static void linkedin(String what, JsonNode request) {
    assertThat(text(request, "/commentary").length()).as(what).isBetween(1, 3000);
    assertThat(text(request, "/commentary")).as(what).matches(LITTLE);
    assertThat(text(request, "/content/article/title").length()).as(what).isBetween(1, 400);
    assertThat(text(request, "/content/article/description").length())
        .as(what)
        .isLessThanOrEqualTo(4086);
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
