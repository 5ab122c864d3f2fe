package dev.afterword.syndicator.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Replies;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebChannel;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One bot in one chat. */
final class TelegramChannel extends WebChannel {
  private static final String MESSAGE_ID = "message_id";
  private static final int NOT_FOUND = 404;
  private static final String CHAT_ID = "chat_id";
  private static final Limit LIMIT =
      new Limit(TextMeasure.counted("UTF-16 units", String::length), 4096);

  /** 20 a minute in a group, about 1 a second elsewhere (facts of core.telegram.org/bots/faq). */
  private static final Pace PACE = new Pace(20, Duration.ofMinutes(1));

  private final WebService bot;
  private final String chat;

  /** A group that grows gets another number; until the configuration knows it, we do. */
  private final AtomicReference<Optional<String>> moved = new AtomicReference<>(Optional.empty());

  TelegramChannel(WebService bot, String chat, InstantSource clock) {
    super(clock);
    this.bot = bot;
    this.chat = chat;
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(WebClient.DEADLINE)
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    Standing standing =
        new CredentialCheck(
                answer -> CredentialCheck.text(answer.at("/result/username")),
                "make a new token with @BotFather and set token")
            .of(bot.get("/getMe"));
    return standing instanceof Standing.Ready
        ? new CredentialCheck(
                answer -> CredentialCheck.text(answer.at("/result/title")),
                "make the bot an administrator of the channel, and correct chat")
            .of(bot.json("POST", "/getChat", object().put(CHAT_ID, chat)))
        : standing;
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    return new Composer(LIMIT).thread(story).stream().map(this::planned).toList();
  }

  /** Plain text: Telegram makes links and hashtags of what looks like them, and nothing else. */
  private PlannedPost planned(FittedText text) {
    ObjectNode request = object().put(CHAT_ID, chat).put("text", text.text());
    ObjectNode preview = request.putObject("link_preview_options");
    text.links().stream()
        .findFirst()
        .ifPresentOrElse(link -> preview.put("url", link), () -> preview.put("is_disabled", true));
    return text.planned(request);
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    Replies.parent(progress)
        .ifPresent(
            parent -> {
              ObjectNode reply = request.putObject("reply_parameters");
              reply.set(MESSAGE_ID, number(parent));
              // A message that somebody has removed must not keep the rest from being said.
              reply.put("allow_sending_without_reply", true);
            });
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    Exchange exchange = call("/sendMessage", intent);
    return move(exchange).orElseGet(() -> outcome(Repeat.UNSAFE, intent, exchange));
  }

  /** What to do when a group tells its new number. */
  private Optional<Outcome> move(Exchange exchange) {
    Optional<String> number =
        exchange instanceof Exchange.Answered answer
            ? PlatformWords.json(answer.body())
                .map(json -> json.at("/parameters/migrate_to_chat_id"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asText)
            : Optional.empty();
    number.ifPresent(_ -> moved.set(number));
    return number.map(
        now ->
            new Outcome.Retry(
                Optional.of(Duration.ZERO), "the group has moved: set chat to " + now));
  }

  private Exchange call(String method, Intent intent) {
    ObjectNode request = intent.request().deepCopy();
    moved.get().ifPresent(now -> request.put(CHAT_ID, now));
    return bot.json("POST", method, request);
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = post.request().deepCopy();
    return request.set(MESSAGE_ID, number(posted));
  }

  @Override
  public Outcome edit(Intent intent) {
    Exchange exchange = call("/editMessageText", intent);
    return says(exchange, "message is not modified")
        ? new Outcome.Accepted(receipt(intent.request().path(MESSAGE_ID).asText()))
        : outcome(Repeat.SAFE, intent, exchange);
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(CHAT_ID, chat).set(MESSAGE_ID, number(posted));
  }

  /** An id that a person has entered need not be one. */
  private static JsonNode number(Receipt posted) {
    return posted.id().matches("[0-9]{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(posted.id()))
        : JsonNodeFactory.instance.textNode(posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    return removed(
        intent.request().path(MESSAGE_ID).asText(), intent, call("/deleteMessage", intent));
  }

  private static boolean says(Exchange exchange, String words) {
    return exchange instanceof Exchange.Answered answer
        && PlatformWords.of(answer.body()).contains(words);
  }

  @Override
  public int status(Exchange.Answered answer) {
    return says(answer, "message to delete not found")
        ? NOT_FOUND
        : PlatformWords.json(answer.body())
            .filter(body -> body.path("ok").isBoolean() && !body.path("ok").asBoolean())
            .map(body -> body.path("error_code").asInt(answer.status()))
            .orElse(answer.status());
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer)
        .filter(body -> body.path("ok").asBoolean())
        .map(body -> body.at("/result/message_id").asText())
        .filter(id -> !id.isEmpty())
        .map(this::receipt);
  }

  /** What is said in a public channel can be seen by everybody. */
  @Override
  protected Optional<String> page(String id) {
    return chat.startsWith("@")
        ? Optional.of("https://t.me/" + chat.substring(1) + "/" + id)
        : Optional.empty();
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return PlatformWords.json(answer.body())
        .flatMap(body -> RetryAfter.seconds(body.at("/parameters/retry_after")))
        .or(() -> wait(answer.headers()));
  }

  @Override
  public void close() {
    bot.close();
  }
}
