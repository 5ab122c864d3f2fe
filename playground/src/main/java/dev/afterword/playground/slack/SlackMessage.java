package dev.afterword.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import java.util.Optional;

/** Text and blocks of a message, with the limits that are known. */
final class SlackMessage {
  static final int LIMIT = 40_000;
  private static final int MOST_BLOCKS = 50;
  private static final int SECTION = 3000;
  private static final int HEADER = 150;
  private static final int ALL_BLOCKS = 13_200;

  private SlackMessage() {}

  /** The platform's word against it. */
  static Optional<String> problem(ObjectNode body) {
    String text = body.path("text").asText();
    JsonNode blocks = body.path("blocks");
    if (text.isBlank() && blocks.isEmpty()) {
      return Optional.of("no_text");
    }
    if (text.length() > LIMIT) {
      return Optional.of("msg_too_long");
    }
    if (!blocks.isMissingNode() && (!blocks.isArray() || blocks.size() > MOST_BLOCKS)) {
      return Optional.of("invalid_blocks");
    }
    int all = 0;
    for (JsonNode block : blocks) {
      if (!isSound(block)) {
        return Optional.of("invalid_blocks");
      }
      all += words(block).length();
    }
    return all > ALL_BLOCKS ? Optional.of("msg_blocks_too_long") : Optional.empty();
  }

  private static boolean isSound(JsonNode block) {
    int length = words(block).length();
    return switch (block.path("type").asText()) {
      case "section" -> length > 0 && length <= SECTION;
      case "header" ->
          length > 0
              && length <= HEADER
              && block.path("text").path("type").asText().equals("plain_text");
      case "context" -> length > 0 && length <= SECTION;
      case "divider" -> true;
      default -> false;
    };
  }

  private static String words(JsonNode block) {
    return block.path("type").asText().equals("context")
        ? block.path("elements").path(0).path("text").asText()
        : block.path("text").path("text").asText();
  }

  /** What followers see: the blocks where there are any, else the text. */
  static Message.Body of(ObjectNode body) {
    String text = body.path("text").asText();
    StringBuilder shown = new StringBuilder();
    body.path("blocks").forEach(block -> shown.append(words(block)).append('\n'));
    String read = readable(shown.isEmpty() ? text : shown.toString().strip());
    return new Message.Body(read, text.length(), Optional.empty(), body);
  }

  private static String readable(String markup) {
    return markup
        .replaceAll("<(https?://[^|>]*)(\\|[^>]*)?>", "$1")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
