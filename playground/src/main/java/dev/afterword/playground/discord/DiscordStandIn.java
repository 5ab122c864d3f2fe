package dev.afterword.playground.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.BoardStandIn;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.PostIds;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes a webhook and keeps its messages. Rules after discord.com/developers/docs. */
public final class DiscordStandIn extends BoardStandIn {
  /** Where the webhook lies below the platform's address; it opens nothing elsewhere. */
  public static final String PATH =
      "/api/webhooks/1200000000000000001/playground-discord-webhook-token";

  private static final String CHANNEL = "1200000000000000002";
  private static final long EPOCH = 1_420_070_400_000L;

  private final PostIds ids = new PostIds(EPOCH, 22);
  private final RateWindow burst;

  /**
   * Opens the channel.
   *
   * @param perTwoSeconds how many calls the webhook takes in two seconds
   */
  public DiscordStandIn(Ground ground, int perTwoSeconds) throws IOException {
    super("discord", "Discord", ground, WebhookMessage.LIMIT);
    this.burst = new RateWindow(perTwoSeconds, Duration.ofSeconds(2));
    board().all().forEach(message -> ids.seen(message.id()));
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("webhook", address() + PATH);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    if (!request.path().equals(PATH) && !request.path().startsWith(PATH + "/messages/")) {
      return error(404, 10015, "Unknown Webhook");
    }
    var allowance = burst.take(now);
    double wait = Math.max(0, Duration.between(now, allowance.reset()).toMillis() / 1000.0);
    Answer answer = allowance.granted() ? work(request, now) : limited(wait);
    return answer
        .with("X-RateLimit-Limit", Integer.toString(allowance.limit()))
        .with("X-RateLimit-Remaining", Integer.toString(allowance.remaining()))
        .with("X-RateLimit-Reset-After", Double.toString(wait))
        .with("X-RateLimit-Bucket", "playground");
  }

  private static Answer limited(double wait) {
    return Answer.json(
            429,
            Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", wait)
                .put("global", false))
        .with("Retry-After", Long.toString((long) Math.ceil(wait)));
  }

  private Answer work(Request request, Instant now) {
    if (request.is("GET", PATH)) {
      return Answer.json(200, webhook());
    }
    if (request.is("POST", PATH)) {
      return post(request, now);
    }
    String id = request.path().substring(request.path().lastIndexOf('/') + 1);
    Optional<Message> message = board().find(id);
    if (message.isEmpty()) {
      return error(404, 10008, "Unknown Message");
    }
    return switch (request.method()) {
      case "GET" -> Answer.json(200, shown(message.get()));
      case "PATCH" -> edit(request, id, now);
      case "DELETE" -> delete(id);
      default -> error(405, 0, "405: Method Not Allowed");
    };
  }

  private Answer post(Request request, Instant now) {
    return WebhookMessage.problem(request.json())
        .map(problem -> error(400, 50035, problem))
        .orElseGet(() -> posted(request, now));
  }

  private Answer posted(Request request, Instant now) {
    Message.Body body = WebhookMessage.of(request.json().orElseThrow());
    Message message = board().add(_ -> Message.of(ids.next(now.toEpochMilli()), body, now));
    Answer answer =
        request.parameter("wait").filter("true"::equals).isPresent()
            ? Answer.json(200, shown(message))
            : Answer.of(204, "", "");
    return answer.did(Effect.CREATED, message.id());
  }

  private Answer edit(Request request, String id, Instant now) {
    return WebhookMessage.problem(request.json())
        .map(problem -> error(400, 50035, problem))
        .or(
            () ->
                board()
                    .edit(id, WebhookMessage.of(request.json().orElseThrow()), now)
                    .map(edited -> Answer.json(200, shown(edited)).did(Effect.CHANGED, id)))
        .orElseGet(() -> error(404, 10008, "Unknown Message"));
  }

  private Answer delete(String id) {
    return board()
        .delete(id)
        .map(_ -> Answer.of(204, "", "").did(Effect.DELETED, id))
        .orElseGet(() -> error(404, 10008, "Unknown Message"));
  }

  private static ObjectNode webhook() {
    return Json.object()
        .put("id", PATH.split("/", -1)[3])
        .put("type", 1)
        .put("name", "Afterword")
        .put("channel_id", CHANNEL)
        .put("guild_id", "1200000000000000003")
        .putNull("avatar")
        .putNull("application_id");
  }

  private static ObjectNode shown(Message message) {
    ObjectNode json =
        Json.object()
            .put("id", message.id())
            .put("type", 0)
            .put("channel_id", CHANNEL)
            .put("webhook_id", PATH.split("/", -1)[3])
            .put("content", message.body().content().path("content").asText())
            .put("timestamp", message.at().toString())
            .put("edited_timestamp", message.editedAt().map(Instant::toString).orElse(null))
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    json.putObject("author")
        .put("id", PATH.split("/", -1)[3])
        .put("username", "Afterword")
        .put("discriminator", "0000")
        .putNull("avatar")
        .put("bot", true)
        .putNull("global_name")
        .putNull("primary_guild")
        .put("flags", 0)
        .put("public_flags", 0);
    ArrayNode embeds = json.putArray("embeds");
    message
        .body()
        .content()
        .path("embeds")
        .forEach(embed -> embeds.add(((ObjectNode) embed.deepCopy()).put("type", "rich")));
    for (String list : List.of("mentions", "mention_roles", "attachments", "components")) {
      json.putArray(list);
    }
    return json;
  }

  private static Answer error(int status, int code, String message) {
    return Answer.json(status, Json.object().put("message", message).put("code", code));
  }
}
