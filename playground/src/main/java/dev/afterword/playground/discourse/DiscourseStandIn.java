package dev.afterword.playground.discourse;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Topics of one forum. Rules after docs.discourse.org and the defaults of its settings. */
public final class DiscourseStandIn extends BoardStandIn {
  /** The key; it opens nothing outside the playground. */
  public static final String KEY = "playground-discourse-key";

  /** Whom it belongs to. */
  public static final String USERNAME = "afterword";

  private static final long FIRST_TOPIC = 100;
  private static final String LEADER = "/t/external_id/";

  private final RateWindow requests;

  /**
   * Opens the forum.
   *
   * @param perMinute how many requests the key has in a minute
   */
  public DiscourseStandIn(Ground ground, int perMinute) throws IOException {
    super("discourse", "Discourse", ground, Topic.LONGEST);
    this.requests = new RateWindow(perMinute, Duration.ofMinutes(1));
  }

  @Override
  public Map<String, String> settings() {
    return settings("", "api-key", KEY, "username", USERNAME);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.bears("Api-Key", KEY) || !request.bears("Api-Username", USERNAME)) {
      return refusal(403, "invalid_access", "You are not permitted to view the resource.");
    }
    var allowance = requests.take(now);
    if (!allowance.granted()) {
      long wait = Math.max(1, Duration.between(now, allowance.reset()).toSeconds());
      ObjectNode json = errors("You've performed this action too many times.");
      json.put("error_type", "rate_limit").putObject("extras").put("wait_seconds", wait);
      return Answer.json(429, json).with("Retry-After", Long.toString(wait));
    }
    if (request.is("GET", "/session/current\\.json")) {
      return Answer.json(200, Map.of("current_user", Map.of("id", 1, "username", USERNAME)));
    }
    if (request.is("POST", "/posts\\.json")) {
      return post(request, now);
    }
    if (request.is("GET", LEADER + "[A-Za-z0-9_-]+\\.json")) {
      return lead(request);
    }
    if (request.path().matches("/posts/[0-9]{1,18}\\.json")) {
      return post(request, number(request.part(2)) + FIRST_TOPIC, now);
    }
    if (request.path().matches("/t/(-/)?[0-9]{1,18}\\.json")) {
      String[] parts = request.path().split("/", -1);
      return topic(request, number(parts[parts.length - 1]), now);
    }
    return refusal(404, "not_found", "The requested URL or resource could not be found.");
  }

  private static long number(String file) {
    return Long.parseLong(file.substring(0, file.length() - ".json".length()));
  }

  private Answer post(Request request, Instant now) {
    Optional<ObjectNode> body = request.json();
    if (body.isEmpty()) {
      return Answer.json(400, errors("param is missing or the value is empty: raw"));
    }
    var sent = body.get();
    String externalId = sent.path("external_id").asText();
    Optional<String> problem =
        Topic.problem(sent)
            .or(() -> board().madeBy(externalId).map(_ -> "External has already been taken"))
            .or(
                () ->
                    board().all().stream()
                        .filter(
                            other ->
                                Topic.title(other).equalsIgnoreCase(sent.path("title").asText()))
                        .findFirst()
                        .map(_ -> "Title has already been used"));
    return problem
        .map(words -> Answer.json(422, errors(words)))
        .orElseGet(() -> posted(sent, externalId, now));
  }

  private Answer posted(ObjectNode sent, String externalId, Instant now) {
    Message topic =
        board()
            .add(
                number -> {
                  Message made =
                      Message.of(Long.toString(FIRST_TOPIC + number), Topic.body(sent), now);
                  return externalId.isEmpty() ? made : made.keyed(externalId);
                });
    return Answer.json(200, shown(topic)).did(Effect.CREATED, topic.id());
  }

  /** The number of the first post of a topic. */
  private static long postOf(Message topic) {
    return Long.parseLong(topic.id()) - FIRST_TOPIC;
  }

  private static ObjectNode shown(Message topic) {
    return Json.object()
        .put("id", postOf(topic))
        .put("topic_id", Long.parseLong(topic.id()))
        .put("topic_slug", "recap")
        .put("username", USERNAME)
        .put("created_at", topic.at().toString())
        .put("cooked", "")
        .put("raw", topic.body().content().path("raw").asText());
  }

  private Answer lead(Request request) {
    String file = request.part(3);
    return board()
        .madeBy(file.substring(0, file.length() - ".json".length()))
        .flatMap(topic -> board().find(topic.id()))
        .map(topic -> Answer.of(301, "text/html", "").with("Location", address(request, topic)))
        .orElseGet(() -> refusal(404, "not_found", "The requested topic could not be found."));
  }

  private static String address(Request request, Message topic) {
    String url = request.url().toString();
    return url.substring(0, url.indexOf(LEADER)) + "/t/recap/" + topic.id() + ".json";
  }

  private Answer post(Request request, long topic, Instant now) {
    Optional<Message> message = board().find(Long.toString(topic));
    if (message.isEmpty() || !request.method().equals("PUT")) {
      return refusal(404, "not_found", "The requested post could not be found.");
    }
    ObjectNode changed = message.get().body().content().deepCopy();
    changed.put(
        "raw", request.json().map(body -> body.path("post").path("raw").asText()).orElse(""));
    return change(message.get(), changed, now);
  }

  private Answer topic(Request request, long id, Instant now) {
    Optional<Message> message = board().find(Long.toString(id));
    if (message.isEmpty()) {
      return refusal(404, "not_found", "The requested topic could not be found.");
    }
    return switch (request.method()) {
      case "GET" -> Answer.json(200, read(message.get()));
      case "PUT" -> {
        ObjectNode changed = message.get().body().content().deepCopy();
        request.json().ifPresent(body -> changed.put("title", body.path("title").asText()));
        yield change(message.get(), changed, now);
      }
      case "DELETE" -> {
        board().delete(message.get().id());
        yield Answer.json(200, Map.of()).did(Effect.DELETED, message.get().id());
      }
      default -> refusal(404, "not_found", "The requested URL could not be found.");
    };
  }

  private static ObjectNode read(Message topic) {
    ObjectNode json =
        Json.object()
            .put("id", Long.parseLong(topic.id()))
            .put("title", Topic.title(topic))
            .put("slug", "recap");
    json.putObject("post_stream").putArray("posts").add(shown(topic));
    return json;
  }

  private Answer change(Message topic, ObjectNode changed, Instant now) {
    Optional<String> problem = Topic.problem(changed);
    if (problem.isPresent()) {
      return Answer.json(422, errors(problem.get()));
    }
    board().edit(topic.id(), Topic.body(changed), now);
    return Answer.json(200, Json.object().set("post", shown(topic)))
        .did(Effect.CHANGED, topic.id());
  }

  private static Answer refusal(int status, String type, String words) {
    return Answer.json(status, errors(words).put("error_type", type));
  }

  private static ObjectNode errors(String words) {
    ObjectNode json = Json.object().put("action", "create_post");
    json.putArray("errors").add(words);
    return json;
  }
}
