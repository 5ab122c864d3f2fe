package dev.afterword.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.BoardStandIn;
import dev.afterword.playground.board.Message;
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

/** One channel with both ways in. Rules after api.slack.com. */
public final class SlackStandIn extends BoardStandIn {
  /** Where the incoming webhook lies below the platform's address; it opens nothing elsewhere. */
  public static final String WEBHOOK = "/services/T0PLAY/B0GROUND/playground-slack-webhook";

  /** The token of the bot; likewise. */
  public static final String TOKEN = "xoxb-playground-slack-bot-token";

  /** The channel it may post to. */
  public static final String CHANNEL = "C0PLAYGROUND";

  private final BotMethods bot;
  private final RateWindow posts;

  /**
   * Opens the channel.
   *
   * @param perMinute how many messages it takes in a minute
   */
  public SlackStandIn(Ground ground, int perMinute) throws IOException {
    super("slack", "Slack", ground, SlackMessage.LIMIT);
    this.bot = new BotMethods(board());
    this.posts = new RateWindow(perMinute, Duration.ofMinutes(1));
  }

  @Override
  public Map<String, String> settings() {
    return settings("/api", "token", TOKEN, "channel", CHANNEL);
  }

  @Override
  protected Answer answer(Request request, Instant now) {
    boolean posting =
        request.path().equals(WEBHOOK) || request.path().equals("/api/chat.postMessage");
    if (posting) {
      var allowance = posts.take(now);
      if (!allowance.granted()) {
        long wait = Math.max(1, Duration.between(now, allowance.reset()).toSeconds());
        return BotMethods.error("ratelimited")
            .withStatus(429)
            .with("Retry-After", Long.toString(wait));
      }
    }
    if (request.path().startsWith("/services/")) {
      return hook(request, now);
    }
    return request.path().startsWith("/api/")
        ? bot.answer(request, now)
        : Answer.of(404, "text/plain", "not_found");
  }

  private Answer hook(Request request, Instant now) {
    if (!request.path().equals(WEBHOOK)) {
      return plain(404, "no_service");
    }
    if (!request.method().equals("POST")) {
      return plain(405, "method_not_allowed");
    }
    Optional<ObjectNode> body = request.json();
    if (body.isEmpty()) {
      return plain(400, "invalid_payload");
    }
    return SlackMessage.problem(body.get())
        .map(problem -> plain(400, problem))
        .orElseGet(
            () -> {
              Message message =
                  board()
                      .add(
                          number ->
                              Message.of(
                                  BotMethods.timestamp(now, number),
                                  SlackMessage.of(body.get()),
                                  now));
              return plain(200, "ok").did(Effect.CREATED, message.id());
            });
  }

  private static Answer plain(int status, String word) {
    return Answer.of(status, "text/html", word);
  }
}
