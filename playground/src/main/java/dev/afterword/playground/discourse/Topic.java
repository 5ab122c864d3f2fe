package dev.afterword.playground.discourse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import java.util.Optional;

/** Title and first post of a topic, with the default limits of a forum. */
final class Topic {
  static final int LONGEST = 32_000;
  private static final int SHORTEST = 20;
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_TITLE = 255;

  private Topic() {}

  /** What the forum would say against it. */
  static Optional<String> problem(ObjectNode sent) {
    int title = length(sent.path("title").asText().strip());
    int raw = length(sent.path("raw").asText().strip());
    String external = sent.path("external_id").asText();
    if (title < SHORTEST_TITLE || title > LONGEST_TITLE) {
      return Optional.of("Title must have " + SHORTEST_TITLE + " to " + LONGEST_TITLE);
    }
    if (raw < SHORTEST || raw > LONGEST) {
      return Optional.of("Body must have " + SHORTEST + " to " + LONGEST + " characters");
    }
    return external.matches("[A-Za-z0-9_-]{0,50}")
        ? Optional.empty()
        : Optional.of("External is invalid");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What readers see. */
  static Message.Body body(ObjectNode sent) {
    String raw = sent.path("raw").asText();
    return new Message.Body(
        sent.path("title").asText() + "\n\n" + raw, length(raw), Optional.empty(), sent);
  }

  static String title(Message topic) {
    return topic.body().content().path("title").asText();
  }
}
