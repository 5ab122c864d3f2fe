package dev.afterword.playground.ping;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A hub of WebSub (https://www.w3.org/TR/websub/, section 7), which publishers ping. */
public final class WebSubStandIn extends PingStandIn {
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Opens the hub. */
  public WebSubStandIn(Ground ground) throws IOException {
    super("websub", "WebSub", ground);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("hub", address() + "/hub");
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.path().equals("/hub")) {
      return Answer.of(404, TEXT, "The hub is at /websub/hub");
    }
    if (!request.method().equals("POST")) {
      return Answer.of(405, TEXT, "Only POST is allowed").with("Allow", "POST");
    }
    if (!field(request, "hub.mode").equals("publish")) {
      return Answer.of(400, TEXT, "hub.mode must be publish, in a form");
    }
    String topic = field(request, "hub.url");
    if (!topic.matches("https?://[^\\s/]+/\\S*") || topic.length() > LONGEST) {
      return Answer.of(400, TEXT, "hub.url must be the address of a feed");
    }
    return take(new Ping(List.of(topic), now), Answer.of(204, TEXT, ""));
  }

  private static String field(Request request, String name) {
    return request.form().stream()
        .filter(field -> field.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
