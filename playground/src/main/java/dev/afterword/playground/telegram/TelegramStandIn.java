package dev.afterword.playground.telegram;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The Bot API with one bot in one channel. Rules after core.telegram.org/bots/api. */
public final class TelegramStandIn extends BoardStandIn {
  /** The token of the bot; it opens nothing outside the playground. */
  public static final String TOKEN = "123456789:playground-telegram-bot-token";

  /** The channel it may post to. */
  public static final String CHAT = "@playground";

  private static final String CHAT_ID = "-1001234567890";
  private static final Pattern METHOD = Pattern.compile("/bot([^/]*)/([A-Za-z]+)");
  private static final Duration DELETABLE = Duration.ofDays(2);

  private final RateWindow posts;

  /**
   * Opens the chat.
   *
   * @param perMinute how many messages a chat takes in a minute
   */
  public TelegramStandIn(Ground ground, int perMinute) throws IOException {
    super("telegram", "Telegram", ground, MessageText.LIMIT);
    this.posts = new RateWindow(perMinute, Duration.ofMinutes(1));
  }

  @Override
  public Map<String, String> settings() {
    return settings("", "token", TOKEN, "chat", CHAT);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    var address = METHOD.matcher(request.path());
    if (!address.matches()) {
      return error(404, "Not Found");
    }
    if (!address.group(1).equals(TOKEN)) {
      return error(401, "Unauthorized");
    }
    if (address.group(2).equals("getMe")) {
      return ok(bot());
    }
    Optional<ObjectNode> body =
        address.group(2).equals("sendPhoto") ? Photo.fields(request) : request.json();
    if (body.isEmpty()) {
      return error(400, "Bad Request: chat_id is empty");
    }
    if (!List.of(CHAT, CHAT_ID).contains(body.get().path("chat_id").asText())) {
      return error(400, "Bad Request: chat not found");
    }
    return switch (address.group(2)) {
      case "getChat" -> ok(chat());
      case "sendMessage" -> send(body.get(), MessageText::problem, MessageText::of, now);
      case "sendPhoto" -> send(body.get(), Photo::problem, Photo::of, now);
      case "editMessageText" -> edit(body.get(), false, now);
      case "editMessageCaption" -> edit(body.get(), true, now);
      case "deleteMessage" -> delete(body.get(), now);
      default -> error(404, "Not Found: method not found");
    };
  }

  private Answer send(
      ObjectNode body,
      Function<ObjectNode, Optional<String>> problem,
      Function<ObjectNode, Message.Body> said,
      Instant now) {
    var allowance = posts.take(now);
    if (!allowance.granted()) {
      long wait = Math.max(1, Duration.between(now, allowance.reset()).toSeconds());
      ObjectNode refusal = refusal(429, "Too Many Requests: retry after " + wait);
      refusal.putObject("parameters").put("retry_after", wait);
      return Answer.json(429, refusal).with("Retry-After", Long.toString(wait));
    }
    Optional<String> replyTo =
        Optional.of(body.path("reply_parameters").path("message_id"))
            .filter(JsonNode::isIntegralNumber)
            .map(JsonNode::asText);
    if (replyTo.isPresent() && board().find(replyTo.get()).isEmpty()) {
      return error(400, "Bad Request: message to be replied not found");
    }
    return problem
        .apply(body)
        .map(objection -> error(400, "Bad Request: " + objection))
        .orElseGet(() -> sent(said.apply(body), replyTo, now));
  }

  private Answer sent(Message.Body text, Optional<String> replyTo, Instant now) {
    Message message =
        board().add(number -> Message.of(Long.toString(number), text, now).to(replyTo));
    return ok(shown(message)).did(Effect.CREATED, message.id());
  }

  private Answer edit(ObjectNode body, boolean caption, Instant now) {
    Optional<Message> message = board().find(body.path("message_id").asText());
    if (message.isEmpty()) {
      return error(400, "Bad Request: message to edit not found");
    }
    if (caption != Photo.isIn(message.get())) {
      String what = caption ? "caption" : "text";
      return error(400, "Bad Request: there is no " + what + " in the message to edit");
    }
    Optional<String> problem = caption ? Photo.captionProblem(body) : MessageText.problem(body);
    if (problem.isPresent()) {
      return error(400, "Bad Request: " + problem.get());
    }
    Message.Body text = caption ? Photo.of(body) : MessageText.of(body);
    if (message.get().body().text().equals(text.text())) {
      return error(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup"
              + " are exactly the same as a current content and reply markup of the message");
    }
    return board()
        .edit(message.get().id(), text, now)
        .map(edited -> ok(shown(edited)).did(Effect.CHANGED, edited.id()))
        .orElseGet(() -> error(400, "Bad Request: message to edit not found"));
  }

  private Answer delete(ObjectNode body, Instant now) {
    String id = body.path("message_id").asText();
    Optional<Message> message = board().find(id);
    if (message.isPresent() && now.isAfter(message.get().at().plus(DELETABLE))) {
      return error(400, "Bad Request: message can't be deleted");
    }
    return board()
        .delete(id)
        .map(_ -> ok(Json.object().booleanNode(true)).did(Effect.DELETED, id))
        .orElseGet(() -> error(400, "Bad Request: message to delete not found"));
  }

  private static ObjectNode shown(Message message) {
    ObjectNode json =
        Json.object()
            .put("message_id", Long.parseLong(message.id()))
            .put("date", message.at().getEpochSecond())
            .put(Photo.isIn(message) ? "caption" : "text", message.body().text());
    if (Photo.isIn(message)) {
      json.putArray("photo")
          .addObject()
          .put("file_id", "playground-" + message.id())
          .put("file_unique_id", message.id())
          .put("width", 1280)
          .put("height", 720);
    }
    json.set("chat", chat());
    message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
    return json;
  }

  private static ObjectNode chat() {
    return Json.object()
        .put("id", Long.parseLong(CHAT_ID))
        .put("title", "Playground")
        .put("username", CHAT.substring(1))
        .put("type", "channel");
  }

  private static ObjectNode bot() {
    return Json.object()
        .put("id", 123456789)
        .put("is_bot", true)
        .put("first_name", "Afterword")
        .put("username", "afterword_bot");
  }

  private static Answer ok(JsonNode result) {
    ObjectNode json = Json.object().put("ok", true);
    json.set("result", result);
    return Answer.json(200, json);
  }

  private static Answer error(int code, String description) {
    return Answer.json(code, refusal(code, description));
  }

  private static ObjectNode refusal(int code, String description) {
    return Json.object().put("ok", false).put("error_code", code).put("description", description);
  }
}
