package dev.afterword.playground.robot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A group robot of WeCom. Its key is all the proof there is. */
final class WecomRobot implements Robot {
  private static final String KEY = "playground-wecom-key";
  private static final Map<String, Integer> LIMITS =
      Map.of("text", 2048, "markdown", 4096, "markdown_v2", 4096);

  @Override
  public String name() {
    return "wecom";
  }

  @Override
  public String title() {
    return "WeCom";
  }

  @Override
  public String path() {
    return "/cgi-bin/webhook/send";
  }

  @Override
  public Pace pace() {
    return new Pace(20, Duration.ofMinutes(1), Duration.ZERO);
  }

  @Override
  public Map<String, String> settings(URI base) {
    return Map.of("webhook", base + path() + "?key=" + KEY);
  }

  @Override
  public Optional<Answer> stranger(Request request, Instant now) {
    return request.parameter("key").orElse("").equals(KEY)
        ? Optional.empty()
        : Optional.of(error(93000, "invalid webhook url, from ip: 127.0.0.1"));
  }

  @Override
  public Optional<Answer> refusal(Request request, ObjectNode body) {
    String kind = body.path("msgtype").asText();
    if (!LIMITS.containsKey(kind)) {
      return Optional.of(error(40008, "invalid message type"));
    }
    if (shown(body).isBlank()) {
      return Optional.of(error(44004, "empty content"));
    }
    return length(request, body) > LIMITS.getOrDefault(kind, 0)
        ? Optional.of(error(40058, kind + ".content exceed max length " + LIMITS.get(kind)))
        : Optional.empty();
  }

  @Override
  public Answer tooFast() {
    return error(45009, "api freq out of limit");
  }

  @Override
  public Answer accepted() {
    return error(0, "ok");
  }

  @Override
  public String shown(ObjectNode body) {
    return body.path(body.path("msgtype").asText()).path("content").asText();
  }

  @Override
  public int length(Request request, ObjectNode body) {
    return shown(body).getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public int limit() {
    return 4096;
  }

  private static Answer error(int code, String words) {
    return Robot.error("errcode", code, words, "errmsg");
  }
}
