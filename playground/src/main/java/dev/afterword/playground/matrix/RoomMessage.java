package dev.afterword.playground.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.platform.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The content of an event of type m.room.message. */
final class RoomMessage {
  /** Bytes of a whole event; what a server adds to the content is taken for 1,500. */
  static final int LIMIT = 65_536;

  private static final int ENVELOPE = 1500;

  private RoomMessage() {}

  /** A refusal. */
  record Problem(int status, String code, String words) {
    Answer answer() {
      return MatrixStandIn.error(status, code, words);
    }
  }

  /** What the platform would say against it. */
  static Optional<Problem> problem(ObjectNode content, int bytes) {
    if (bytes + ENVELOPE > LIMIT) {
      return Optional.of(new Problem(413, "M_TOO_LARGE", "event too large"));
    }
    if (!content.path("msgtype").isTextual() || !content.path("body").isTextual()) {
      return Optional.of(new Problem(400, "M_BAD_JSON", "msgtype and body are needed"));
    }
    boolean formatted = content.path("formatted_body").isTextual();
    if (formatted && !content.path("format").asText().equals("org.matrix.custom.html")) {
      return Optional.of(new Problem(400, "M_BAD_JSON", "unknown format"));
    }
    return Optional.empty();
  }

  /** The event that it relates to in that way. */
  static Optional<String> related(ObjectNode content, String type) {
    return Optional.of(content.path("m.relates_to"))
        .filter(relation -> relation.path("rel_type").asText().equals(type))
        .map(relation -> relation.path("event_id").asText());
  }

  /** What followers see. */
  static Message.Body of(JsonNode content) {
    return new Message.Body(
        content.path("body").asText(),
        content.toString().getBytes(StandardCharsets.UTF_8).length,
        Optional.empty(),
        content);
  }

  /** What followers see after an edit. */
  static Message.Body replacement(ObjectNode content) {
    return of(content.path("m.new_content"));
  }
}
