package dev.afterword.playground.robot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How one platform's robot is spoken to. */
interface Robot {
  /** The name in faults, log and address. */
  String name();

  /** The name for people. */
  String title();

  /** The path of its address below the name, as a regular expression. */
  String path();

  /** How often it may be called. */
  Pace pace();

  /** What a channel has in its configuration. */
  Map<String, String> settings(URI base);

  /** Why nobody may speak here with this address or signature. */
  Optional<Answer> stranger(Request request, Instant now);

  /** Why this message is none. */
  Optional<Answer> refusal(Request request, ObjectNode body);

  /** The answer to a call too many. */
  Answer tooFast();

  /** The answer to a message. */
  Answer accepted();

  /** The message as the group reads it. */
  String shown(ObjectNode body);

  /** What counts of the message, in bytes: all of it, unless the platform counts otherwise. */
  default int length(Request request, ObjectNode body) {
    return request.body().length;
  }

  /** How much of it there may be, in bytes. */
  int limit();

  /**
   * A number of calls in a time.
   *
   * @param penalty how long nothing passes after one call too many
   */
  record Pace(int calls, Duration per, Duration penalty) {}

  /** A refusal inside an answer of success. */
  static Answer error(String field, int code, String words, String wordsField) {
    return Answer.json(200, Map.of(field, code, wordsField, words));
  }

  /** A text somewhere in a message, unless it is blank or none. */
  static Optional<String> text(ObjectNode body, String pointer) {
    return Optional.of(body.at(pointer))
        .filter(node -> node.isTextual() && !node.asText().isBlank())
        .map(node -> node.asText());
  }
}
