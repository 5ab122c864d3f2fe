package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.platform.LinkCard;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A record of app.bsky.feed.post, judged as its lexicon does. */
final class PostRecord {
  static final int LIMIT = 300;
  private static final int BYTES = 3000;
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private PostRecord() {}

  /** What the server would say against it; blobs are judged elsewhere. */
  static Optional<String> problem(JsonNode record) {
    if (!record.path("$type").asText().equals("app.bsky.feed.post")) {
      return Optional.of("Invalid $type: expected app.bsky.feed.post");
    }
    if (!record.path("text").isTextual() || !isTime(record.path("createdAt").asText())) {
      return Optional.of("Invalid record: text and createdAt are needed");
    }
    String text = record.path("text").asText();
    if (bytes(text).length > BYTES) {
      return Optional.of("Invalid record: string too big (maximum " + BYTES + ") at $.text");
    }
    if (graphemes(text) > LIMIT) {
      return Optional.of("Invalid record: grapheme too big (maximum " + LIMIT + ") at $.text");
    }
    if (!record.path("facets").valueStream().allMatch(facet -> isSound(facet, bytes(text)))) {
      return Optional.of("Invalid record: a facet lies outside the text or inside a character");
    }
    return embed(record.path("embed")).or(() -> reply(record.path("reply")));
  }

  private static Optional<String> embed(JsonNode embed) {
    if (embed.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode external = embed.path("external");
    boolean sound =
        embed.path("$type").asText().equals("app.bsky.embed.external")
            && List.of("uri", "title", "description").stream()
                .allMatch(field -> external.path(field).isTextual());
    return sound
        ? Optional.empty()
        : Optional.of("Invalid record: uri, title and description are needed at $.embed.external");
  }

  private static Optional<String> reply(JsonNode reply) {
    boolean sound =
        reply.isMissingNode()
            || List.of("/root/uri", "/root/cid", "/parent/uri", "/parent/cid").stream()
                .allMatch(field -> !reply.at(field).asText().isEmpty());
    return sound ? Optional.empty() : Optional.of("Invalid record: uri and cid at $.reply");
  }

  private static boolean isSound(JsonNode facet, byte[] text) {
    int start = facet.at("/index/byteStart").asInt(-1);
    int end = facet.at("/index/byteEnd").asInt(-1);
    return start >= 0
        && end > start
        && end <= text.length
        && isBoundary(text, start)
        && isBoundary(text, end)
        && facet.path("features").size() > 0;
  }

  private static boolean isBoundary(byte[] text, int index) {
    return index == text.length || (text[index] & 0xC0) != 0x80;
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int graphemes(String text) {
    return (int) GRAPHEME.matcher(text).results().count();
  }

  /** What followers see. */
  static Message.Body body(JsonNode record) {
    String text = record.path("text").asText();
    JsonNode external = record.path("embed").path("external");
    Optional<LinkCard> card =
        external.isMissingNode()
            ? Optional.empty()
            : Optional.of(
                new LinkCard(
                    external.path("title").asText(),
                    external.path("description").asText(),
                    external.path("uri").asText()));
    return new Message.Body(whole(text, record.path("facets")), graphemes(text), card, record);
  }

  /** With the addresses that are shown cut and lead to more. */
  private static String whole(String text, JsonNode facets) {
    byte[] bytes = bytes(text);
    var result = new StringBuilder();
    int from = 0;
    for (JsonNode facet : facets) {
      int start = facet.at("/index/byteStart").asInt();
      int end = facet.at("/index/byteEnd").asInt();
      String shown = slice(bytes, start, end);
      JsonNode target = facet.at("/features/0/uri");
      if (start >= from && shown.endsWith("…") && target.isTextual()) {
        result.append(slice(bytes, from, start)).append(target.asText());
        from = end;
      }
    }
    return result.append(slice(bytes, from, bytes.length)).toString();
  }

  private static String slice(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The key of the record it answers. */
  static Optional<String> parent(JsonNode record) {
    return Optional.of(record.at("/reply/parent/uri").asText())
        .filter(uri -> !uri.isEmpty())
        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1));
  }
}
