package dev.afterword.playground.robot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A custom robot of Feishu with a signature in its messages. */
final class FeishuRobot implements Robot {
  private static final String TOKEN = "playground-feishu-token";
  private static final String SECRET = "playground-feishu-secret";
  private static final List<String> KINDS = List.of("text", "post", "interactive");

  @Override
  public String name() {
    return "feishu";
  }

  @Override
  public String title() {
    return "Feishu";
  }

  @Override
  public String path() {
    return "/open-apis/bot/v2/hook/[^/]+";
  }

  @Override
  public Pace pace() {
    return new Pace(100, Duration.ofMinutes(1), Duration.ZERO);
  }

  @Override
  public Map<String, String> settings(URI base) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("webhook", base + "/open-apis/bot/v2/hook/" + TOKEN);
    settings.put("secret", SECRET);
    return settings;
  }

  /** The signature is inside the message, so a message that is none has none. */
  @Override
  public Optional<Answer> stranger(Request request, Instant now) {
    if (!request.part(5).equals(TOKEN)) {
      return Optional.of(error(19001, "param invalid: incoming webhook access token invalid"));
    }
    return request.json().map(body -> isSigned(body, now)).orElse(true)
        ? Optional.empty()
        : Optional.of(error(19021, "sign match fail or timestamp is not within one hour"));
  }

  private static boolean isSigned(ObjectNode body, Instant now) {
    String timestamp = Robot.text(body, "/timestamp").orElse("");
    return timestamp.matches("[0-9]{10}")
        && RobotSignature.isFresh(
            Robot.text(body, "/sign").orElse(""),
            (timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8),
            new byte[0],
            Instant.ofEpochSecond(Long.parseLong(timestamp)),
            now);
  }

  @Override
  public Optional<Answer> refusal(Request request, ObjectNode body) {
    if (length(request, body) > limit()) {
      return Optional.of(error(9499, "Bad Request: the body is larger than 20 KB"));
    }
    boolean known = KINDS.contains(body.path("msg_type").asText());
    return known && !shown(body).isBlank()
        ? Optional.empty()
        : Optional.of(error(19002, "params error, msg_type need"));
  }

  @Override
  public Answer tooFast() {
    return error(11232, "frequency limited");
  }

  @Override
  public Answer accepted() {
    return Answer.json(200, Map.of("code", 0, "msg", "success", "data", Map.of()));
  }

  @Override
  public String shown(ObjectNode body) {
    return switch (body.path("msg_type").asText()) {
      case "text" -> body.at("/content/text").asText();
      case "post" -> texts(body.at("/content/post"));
      default -> texts(body.path("card"));
    };
  }

  /** Everything that is text, in order of reading, and the address behind each button. */
  private static String texts(JsonNode node) {
    return List.of("content", "title", "text", "url").stream()
        .flatMap(name -> node.findValues(name).stream())
        .filter(value -> value.isTextual() && !value.asText().isBlank())
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public int limit() {
    return 20 * 1024;
  }

  private static Answer error(int code, String words) {
    return Robot.error("code", code, words, "msg");
  }
}
