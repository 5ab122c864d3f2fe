package dev.afterword.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Board;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Web API as one bot sees it: 200 even for errors, with a word inside. */
final class BotMethods {
  private static final List<String> JSON_FIELDS = List.of("blocks", "metadata");
  private static final List<String> TEXT_FIELDS =
      List.of(
          "channel",
          "text",
          "thread_ts",
          "ts",
          "oldest",
          "limit",
          "include_all_metadata",
          "unfurl_links",
          "cursor");

  private final Board board;

  BotMethods(Board board) {
    this.board = board;
  }

  /** The time that names a message; the number keeps two of one second apart. */
  static String timestamp(Instant now, long number) {
    return String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), number % 1_000_000);
  }

  Answer answer(Request request, Instant now) {
    if (!request.bears("Authorization", "Bearer " + SlackStandIn.TOKEN)) {
      return error(request.header("Authorization").isEmpty() ? "not_authed" : "invalid_auth");
    }
    ObjectNode body = body(request);
    String method = request.path().substring("/api/".length());
    if (method.equals("auth.test")) {
      return ok(
          Json.object()
              .put("url", "https://playground.slack.example/")
              .put("team", "Playground")
              .put("user", "afterword")
              .put("team_id", "T0PLAY")
              .put("user_id", "U0BOT")
              .put("bot_id", "B0PLAYGROUND"));
    }
    if (!body.path("channel").asText().equals(SlackStandIn.CHANNEL)) {
      return error("channel_not_found");
    }
    return switch (method) {
      case "chat.postMessage" -> post(body, now);
      case "chat.update" -> update(body, now);
      case "chat.delete" -> delete(body);
      case "conversations.history" -> history(body);
      case "conversations.replies" -> replies(body);
      default -> error("unknown_method");
    };
  }

  private Answer post(ObjectNode body, Instant now) {
    Optional<String> thread =
        Optional.of(body.path("thread_ts").asText()).filter(ts -> !ts.isEmpty());
    return SlackMessage.problem(body)
        .map(BotMethods::error)
        .orElseGet(
            () -> {
              Message message =
                  board.add(
                      number ->
                          Message.of(timestamp(now, number), SlackMessage.of(body), now)
                              .to(thread.filter(ts -> board.find(ts).isPresent())));
              return ok(posted(message)).did(Effect.CREATED, message.id());
            });
  }

  private Answer update(ObjectNode body, Instant now) {
    return SlackMessage.problem(body)
        .map(BotMethods::error)
        .orElseGet(
            () ->
                board
                    .edit(body.path("ts").asText(), SlackMessage.of(body), now)
                    .map(edited -> ok(edited(edited)).did(Effect.CHANGED, edited.id()))
                    .orElseGet(() -> error("message_not_found")));
  }

  private Answer delete(ObjectNode body) {
    String ts = body.path("ts").asText();
    return board
        .delete(ts)
        .map(
            _ ->
                ok(Json.object().put("channel", SlackStandIn.CHANNEL).put("ts", ts))
                    .did(Effect.DELETED, ts))
        .orElseGet(() -> error("message_not_found"));
  }

  /** Messages of the channel itself, newest first; answers in threads are not among them. */
  private Answer history(ObjectNode body) {
    return listed(
        board.all().reversed().stream()
            .filter(message -> message.replyTo().isEmpty())
            .filter(message -> isSince(message, body))
            .toList(),
        body);
  }

  private Answer replies(ObjectNode body) {
    String root = body.path("ts").asText();
    if (board.find(root).isEmpty()) {
      return error("thread_not_found");
    }
    return listed(
        board.all().stream()
            .filter(
                message -> message.id().equals(root) || message.replyTo().equals(Optional.of(root)))
            .filter(message -> isSince(message, body))
            .toList(),
        body);
  }

  private static boolean isSince(Message message, ObjectNode body) {
    String oldest = body.path("oldest").asText("0");
    return oldest.isEmpty() || Double.parseDouble(message.id()) > Double.parseDouble(oldest);
  }

  private static Answer listed(List<Message> messages, ObjectNode body) {
    boolean metadata = body.path("include_all_metadata").asText().equals("true");
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("messages");
    messages.forEach(message -> list.add(shown(message, metadata)));
    json.put("has_more", false).put("pin_count", 0);
    json.putNull("channel_actions_ts").put("channel_actions_count", 0);
    return ok(json);
  }

  /** An answer to an edit repeats the text. */
  private static ObjectNode edited(Message message) {
    return posted(message).put("text", message.body().content().path("text").asText());
  }

  private static ObjectNode posted(Message message) {
    ObjectNode json = Json.object().put("channel", SlackStandIn.CHANNEL).put("ts", message.id());
    json.set("message", shown(message, true));
    return json;
  }

  private static ObjectNode shown(Message message, boolean metadata) {
    JsonNode content = message.body().content();
    ObjectNode json =
        Json.object()
            .put("type", "message")
            .put("ts", message.id())
            .put("user", "U0BOT")
            .put("bot_id", "B0PLAYGROUND")
            .put("text", content.path("text").asText());
    message.replyTo().ifPresent(root -> json.put("thread_ts", root));
    if (metadata && content.has("metadata")) {
      json.set("metadata", content.path("metadata").deepCopy());
    }
    return json;
  }

  /** JSON or a form; in a form, structured fields hold JSON. */
  private static ObjectNode body(Request request) {
    return request
        .json()
        .orElseGet(
            () -> {
              ObjectNode json = Json.object();
              TEXT_FIELDS.forEach(
                  name -> field(request, name).ifPresent(value -> json.put(name, value)));
              for (String name : JSON_FIELDS) {
                field(request, name)
                    .flatMap(value -> Json.tree(value.getBytes(StandardCharsets.UTF_8)))
                    .ifPresent(value -> json.set(name, value));
              }
              return json;
            });
  }

  private static Optional<String> field(Request request, String name) {
    return request.field(name).or(() -> request.parameter(name));
  }

  private static Answer ok(ObjectNode json) {
    return Answer.json(200, json.put("ok", true));
  }

  static Answer error(String word) {
    return Answer.json(200, Json.object().put("ok", false).put("error", word));
  }
}
