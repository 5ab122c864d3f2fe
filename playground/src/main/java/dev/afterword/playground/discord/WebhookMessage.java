package dev.afterword.playground.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.platform.LinkCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content and embeds of a message, with the platform's limits. */
final class WebhookMessage {
  static final int LIMIT = 2000;
  private static final int MOST_EMBEDS = 10;
  private static final int ALL_EMBEDS = 6000;
  private static final Map<String, Integer> EMBED =
      Map.of(
          "/title",
          256,
          "/description",
          4096,
          "/footer/text",
          2048,
          "/author/name",
          256,
          "/url",
          2048,
          "/image/url",
          2048,
          "/thumbnail/url",
          2048);
  private static final List<String> ADDRESSES = List.of("/url", "/image/url", "/thumbnail/url");
  private static final int MOST_FIELDS = 25;

  private WebhookMessage() {}

  /** What the platform would say against it. */
  static Optional<String> problem(Optional<ObjectNode> sent) {
    if (sent.isEmpty()) {
      return Optional.of("Invalid Form Body: not JSON");
    }
    ObjectNode body = sent.get();
    String content = body.path("content").asText();
    JsonNode embeds = body.path("embeds");
    if (content.isBlank() && embeds.isEmpty()) {
      return Optional.of("Cannot send an empty message");
    }
    if (content.length() > LIMIT || embeds.size() > MOST_EMBEDS) {
      return Optional.of("Invalid Form Body: content or embeds: Must be " + LIMIT + " or fewer");
    }
    int length = 0;
    for (JsonNode embed : embeds) {
      if (!isSound(embed)) {
        return Optional.of("Invalid Form Body: embeds: Must be fewer in length");
      }
      length += length(embed);
    }
    return length > ALL_EMBEDS
        ? Optional.of("Invalid Form Body: Embed size exceeds maximum size of " + ALL_EMBEDS)
        : Optional.empty();
  }

  private static boolean isSound(JsonNode embed) {
    JsonNode fields = embed.path("fields");
    return EMBED.entrySet().stream()
            .allMatch(limit -> embed.at(limit.getKey()).asText().length() <= limit.getValue())
        && ADDRESSES.stream().allMatch(address -> isAddress(embed.at(address)))
        && fields.size() <= MOST_FIELDS
        && fields
            .valueStream()
            .allMatch(
                field ->
                    isBetween(field.path("name"), 256) && isBetween(field.path("value"), 1024));
  }

  /** What the platform fetches or leads to is on the web. */
  private static boolean isAddress(JsonNode address) {
    return address.isMissingNode() || address.asText().matches("https?://[^\\s]+");
  }

  private static boolean isBetween(JsonNode text, int most) {
    return text.isTextual() && !text.asText().isBlank() && text.asText().length() <= most;
  }

  private static int length(JsonNode embed) {
    int own =
        List.of("/title", "/description", "/footer/text", "/author/name").stream()
            .mapToInt(field -> embed.at(field).asText().length())
            .sum();
    return own
        + embed
            .path("fields")
            .valueStream()
            .mapToInt(
                field ->
                    field.path("name").asText().length() + field.path("value").asText().length())
            .sum();
  }

  /** What followers see. */
  static Message.Body of(ObjectNode body) {
    String content = body.path("content").asText();
    Optional<LinkCard> card =
        body.path("embeds")
            .valueStream()
            .findFirst()
            .map(
                embed ->
                    new LinkCard(
                        embed.path("title").asText(),
                        embed.path("description").asText(),
                        embed.path("url").asText()));
    return new Message.Body(content, content.length(), card, body);
  }
}
