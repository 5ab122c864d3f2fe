package dev.afterword.playground.robot;

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
import java.util.stream.Stream;

/** A custom robot of DingTalk with a signature in its address. */
final class DingTalkRobot implements Robot {
  private static final String TOKEN = "playground-dingtalk-token";
  private static final String SECRET = "SECplayground-dingtalk-secret";

  /** What each kind of message must have. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "text", List.of("/text/content"),
          "markdown", List.of("/markdown/title", "/markdown/text"),
          "link", List.of("/link/title", "/link/text", "/link/messageUrl"),
          "actionCard", List.of("/actionCard/title", "/actionCard/text"),
          "feedCard", List.of("/feedCard/links/0/title", "/feedCard/links/0/messageURL"));

  @Override
  public String name() {
    return "dingtalk";
  }

  @Override
  public String title() {
    return "DingTalk";
  }

  @Override
  public String path() {
    return "/robot/send";
  }

  @Override
  public Pace pace() {
    return new Pace(20, Duration.ofMinutes(1), Duration.ofMinutes(10));
  }

  @Override
  public Map<String, String> settings(URI base) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("webhook", base + path() + "?access_token=" + TOKEN);
    settings.put("secret", SECRET);
    return settings;
  }

  @Override
  public Optional<Answer> stranger(Request request, Instant now) {
    if (!request.parameter("access_token").orElse("").equals(TOKEN)) {
      return Optional.of(error(300001, "token is not exist"));
    }
    return isSigned(request, now)
        ? Optional.empty()
        : Optional.of(error(310000, "sign not match, more: [https://ding-doc.dingtalk.com/doc]"));
  }

  private static boolean isSigned(Request request, Instant now) {
    String timestamp = request.parameter("timestamp").orElse("");
    return timestamp.matches("[0-9]{13}")
        && RobotSignature.isFresh(
            request.parameter("sign").orElse(""),
            SECRET.getBytes(StandardCharsets.UTF_8),
            (timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8),
            Instant.ofEpochMilli(Long.parseLong(timestamp)),
            now);
  }

  @Override
  public Optional<Answer> refusal(Request request, ObjectNode body) {
    if (body.isEmpty()) {
      return Optional.of(error(40035, "缺少参数 json"));
    }
    List<String> needed = KINDS.getOrDefault(body.path("msgtype").asText(), List.of());
    if (needed.isEmpty()) {
      return Optional.of(error(400105, "不支持的消息类型"));
    }
    if (!needed.stream().allMatch(pointer -> Robot.text(body, pointer).isPresent())) {
      return Optional.of(error(40035, "不合法的参数"));
    }
    return length(request, body) > limit()
        ? Optional.of(error(460101, "message too long"))
        : Optional.empty();
  }

  @Override
  public Answer tooFast() {
    return Answer.json(
        200,
        Map.of(
            "errcode",
            130101,
            "errmsg",
            "send too fast, exceed 20 times per minute",
            "status",
            1111,
            "punish",
            "deny",
            "wait",
            5));
  }

  @Override
  public Answer accepted() {
    return error(0, "ok");
  }

  @Override
  public String shown(ObjectNode body) {
    return Stream.of(
            "/text/content",
            "/markdown/text",
            "/link/title",
            "/link/text",
            "/link/messageUrl",
            "/actionCard/text",
            "/actionCard/singleURL",
            "/feedCard/links/0/title")
        .map(pointer -> Robot.text(body, pointer))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public int limit() {
    return 20_000;
  }

  private static Answer error(int code, String words) {
    return Robot.error("errcode", code, words, "errmsg");
  }
}
