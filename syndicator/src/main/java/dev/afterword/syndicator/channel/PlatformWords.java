package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform said about a refusal, fit to be shown: bounded, on one line, without addresses,
 * which may be secrets.
 */
public final class PlatformWords {
  private static final int LONGEST = 300;
  private static final List<String> FIELDS =
      List.of(
          "title",
          "error",
          "error_description",
          "detail",
          "message",
          "errmsg",
          "description",
          "msg");
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://\\S+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
  private static final JsonCodec CODEC = new JsonCodec();

  private PlatformWords() {}

  /** The words of an answer; only its status if it has none that can be shown. */
  public static String of(Exchange.Answered answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String words = type.contains("html") ? "an HTML page" : of(answer.body());
    return "HTTP " + answer.status() + (words.isEmpty() ? "" : ": " + words);
  }

  /** The words of a body: the telling fields of JSON, else its beginning. */
  public static String of(String body) {
    return clean(json(body).map(PlatformWords::fields).orElse(body));
  }

  /** A text of a platform, bounded and on one line. */
  public static String clean(String words) {
    String line =
        INVISIBLE.matcher(ADDRESS.matcher(words).replaceAll("(address)")).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }

  /** A body as JSON, if it is. */
  public static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(CODEC.tree(body));
    } catch (UnreadableException other) {
      return Optional.empty();
    }
  }

  /** The body of an answer that says it is JSON and is. */
  public static Optional<JsonNode> json(Exchange.Answered answer) {
    return answer
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.contains("json"))
            .isPresent()
        ? json(answer.body())
        : Optional.empty();
  }

  /** A text in such an answer (RFC 6901), unless it is not there or empty. */
  public static Optional<String> text(Exchange.Answered answer, String pointer) {
    return json(answer).map(body -> body.at(pointer).asText()).filter(text -> !text.isEmpty());
  }

  private static String fields(JsonNode body) {
    JsonNode first = body.path("errors").path(0);
    return Stream.concat(
            Stream.concat(Stream.of(body), Stream.of(first))
                .flatMap(node -> FIELDS.stream().map(node::path)),
            Stream.of(first))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .distinct()
        .collect(Collectors.joining(": "));
  }
}
