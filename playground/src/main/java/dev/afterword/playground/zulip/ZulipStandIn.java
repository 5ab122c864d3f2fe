package dev.afterword.playground.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.BoardStandIn;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The REST API. Rules after zulip.com/api. */
public final class ZulipStandIn extends BoardStandIn {
  /** Address of the bot. */
  public static final String EMAIL = "afterword-bot@zulip.example";

  /** Its key; it opens nothing outside the playground. */
  public static final String KEY = "playground-zulip-key";

  /** The channel it may post to. */
  public static final String STREAM = "recaps";

  private static final int CONTENT = 10_000;
  private static final int TOPIC = 60;
  private static final String MESSAGES = "/api/v1/messages";
  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((EMAIL + ":" + KEY).getBytes(StandardCharsets.UTF_8));

  private final RateWindow requests;

  /**
   * Opens the channel.
   *
   * @param perMinute how many requests the bot has in a minute
   */
  public ZulipStandIn(Ground ground, int perMinute) throws IOException {
    super("zulip", "Zulip", ground, CONTENT);
    this.requests = new RateWindow(perMinute, Duration.ofMinutes(1));
  }

  @Override
  public Map<String, String> settings() {
    return settings("", "email", EMAIL, "api-key", KEY, "stream", STREAM);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.bears("Authorization", AUTHORIZATION)) {
      return error(401, "UNAUTHORIZED", "Invalid API key");
    }
    var allowance = requests.take(now);
    if (!allowance.granted()) {
      double wait = Duration.between(now, allowance.reset()).toMillis() / 1000.0;
      return Answer.json(
              429,
              Json.object()
                  .put("result", "error")
                  .put("code", "RATE_LIMIT_HIT")
                  .put("msg", "API usage exceeded rate limit")
                  .put("retry-after", wait))
          .with("Retry-After", Double.toString(wait));
    }
    if (request.is("GET", "/api/v1/users/me")) {
      return ok(Json.object().put("email", EMAIL).put("full_name", "Afterword").put("user_id", 9));
    }
    if (request.is("POST", "/api/v1/register")) {
      return ok(
          Json.object()
              .put("queue_id", "1")
              .put("max_message_length", CONTENT)
              .put("max_topic_length", TOPIC)
              .put("realm_message_content_edit_limit_seconds", 600));
    }
    if (request.is("POST", MESSAGES)) {
      return post(request, now);
    }
    if (request.is("GET", MESSAGES)) {
      return search(request);
    }
    return request.path().matches(MESSAGES + "/[0-9]{1,18}")
        ? change(request, request.part(4), now)
        : error(404, "BAD_REQUEST", "Invalid endpoint");
  }

  private Answer post(Request request, Instant now) {
    String content = request.field("content").orElse("");
    String topic = request.field("topic").orElse("");
    String type = request.field("type").orElse("");
    if (!type.equals("stream") && !type.equals("channel")) {
      return error(400, "BAD_REQUEST", "Invalid type parameter");
    }
    if (!request.field("to").orElse("").equals(STREAM)) {
      return error(400, "STREAM_DOES_NOT_EXIST", "Channel does not exist");
    }
    if (topic.isBlank() || length(topic) > TOPIC) {
      return error(400, "BAD_REQUEST", "Topic is missing or longer than " + TOPIC);
    }
    return problem(content)
        .orElseGet(
            () -> {
              Message message =
                  board()
                      .add(number -> Message.of(Long.toString(number), body(topic, content), now));
              return ok(Json.object().put("id", Long.parseLong(message.id())))
                  .did(Effect.CREATED, message.id());
            });
  }

  private static Optional<Answer> problem(String content) {
    if (content.isBlank()) {
      return Optional.of(error(400, "BAD_REQUEST", "Message must not be empty"));
    }
    return length(content) > CONTENT
        ? Optional.of(error(400, "BAD_REQUEST", "Message is longer than " + CONTENT))
        : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Message.Body body(String topic, String content) {
    JsonNode sent = Json.object().put("topic", topic).put("content", content);
    return new Message.Body(topic + "\n\n" + content, length(content), Optional.empty(), sent);
  }

  private Answer change(Request request, String id, Instant now) {
    Optional<Message> message = board().find(id);
    if (message.isEmpty()) {
      return error(400, "BAD_REQUEST", "Invalid message(s)");
    }
    String topic = message.get().body().content().path("topic").asText();
    return switch (request.method()) {
      case "PATCH" -> {
        String content = request.field("content").orElse("");
        yield problem(content)
            .orElseGet(
                () -> {
                  board().edit(id, body(request.field("topic").orElse(topic), content), now);
                  return ok(Json.object()).did(Effect.CHANGED, id);
                });
      }
      case "DELETE" -> {
        board().delete(id);
        yield ok(Json.object()).did(Effect.DELETED, id);
      }
      default -> error(405, "BAD_REQUEST", "Method Not Allowed");
    };
  }

  private Answer search(Request request) {
    Optional<JsonNode> narrow =
        request
            .parameter("narrow")
            .flatMap(text -> Json.tree(text.getBytes(StandardCharsets.UTF_8)));
    if (request.parameter("anchor").isEmpty() || request.parameter("num_before").isEmpty()) {
      return error(400, "REQUEST_VARIABLE_MISSING", "Missing 'anchor' or 'num_before' argument");
    }
    ObjectNode json = Json.object().put("found_oldest", true).put("found_newest", true);
    ArrayNode list = json.putArray("messages");
    board().all().stream()
        .filter(message -> narrow.stream().allMatch(terms -> isWithin(message, terms)))
        .forEach(
            message ->
                list.addObject()
                    .put("id", Long.parseLong(message.id()))
                    .put("sender_email", EMAIL)
                    .put("timestamp", message.at().getEpochSecond())
                    .put("subject", message.body().content().path("topic").asText())
                    .put("content", message.body().content().path("content").asText())
                    .put("display_recipient", STREAM)
                    .put("type", "stream"));
    return ok(json);
  }

  private static boolean isWithin(Message message, JsonNode terms) {
    return terms
        .valueStream()
        .filter(term -> term.path("operator").asText().equals("topic"))
        .allMatch(
            term ->
                message
                    .body()
                    .content()
                    .path("topic")
                    .asText()
                    .equalsIgnoreCase(term.path("operand").asText()));
  }

  private static Answer ok(ObjectNode json) {
    return Answer.json(200, json.put("result", "success").put("msg", ""));
  }

  private static Answer error(int status, String code, String words) {
    return Answer.json(
        status, Json.object().put("result", "error").put("code", code).put("msg", words));
  }
}
