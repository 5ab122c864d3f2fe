package dev.afterword.playground.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.platform.LinkCard;
import java.util.Optional;
import java.util.Set;

/** Text and entities of a message, measured in UTF-16 units as the platform does. */
final class MessageText {
  static final int LIMIT = 4096;
  private static final Set<String> KINDS =
      Set.of(
          "bold",
          "italic",
          "underline",
          "code",
          "pre",
          "text_link",
          "url",
          "hashtag",
          "blockquote");

  private MessageText() {}

  /** What the platform would say against it. */
  static Optional<String> problem(ObjectNode body) {
    String text = body.path("text").asText();
    if (text.isBlank()) {
      return Optional.of("message text is empty");
    }
    if (text.length() > LIMIT) {
      return Optional.of("message is too long");
    }
    if (body.has("parse_mode")) {
      return Optional.of("this stand-in reads entities and no markup");
    }
    for (JsonNode entity : body.path("entities")) {
      if (!isSound(entity, text)) {
        return Optional.of("entity beyond the text, inside a character or of an unknown type");
      }
    }
    return Optional.empty();
  }

  private static boolean isSound(JsonNode entity, String text) {
    int start = entity.path("offset").asInt(-1);
    int end = start + entity.path("length").asInt(-1);
    return start >= 0
        && end > start
        && end <= text.length()
        && !Character.isLowSurrogate(text.charAt(start))
        && (end == text.length() || !Character.isLowSurrogate(text.charAt(end)))
        && KINDS.contains(entity.path("type").asText())
        && (!entity.path("type").asText().equals("text_link") || entity.path("url").isTextual());
  }

  /** What followers see. */
  static Message.Body of(ObjectNode body) {
    String text = body.path("text").asText();
    return new Message.Body(text, text.length(), card(body), body);
  }

  private static Optional<LinkCard> card(ObjectNode body) {
    return Optional.of(body.path("link_preview_options").path("url"))
        .filter(JsonNode::isTextual)
        .map(url -> new LinkCard(url.asText(), "", url.asText()));
  }
}
