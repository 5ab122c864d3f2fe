package dev.afterword.syndicator.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Replies;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.picture.Thumbnail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** One bot in one chat. */
final class TelegramChannel extends ServiceChannel {
  private static final String MESSAGE_ID = "message_id";
  private static final int NOT_FOUND = 404;

  /** It travels in the same call as its words, so that it has to be quick. */
  private static final int LARGEST_PICTURE = 1_000_000;

  private static final Pattern PICTURE_WORDS =
      Pattern.compile("photo|image|file|too large", Pattern.CASE_INSENSITIVE);

  /** 20 a minute in a group, about 1 a second elsewhere (facts of core.telegram.org/bots/faq). */
  private static final Pace PACE = new Pace(20, Duration.ofMinutes(1));

  private final Saying saying;
  private final Assets assets;

  /** A group that grows gets another number; until the configuration knows it, we do. */
  private final AtomicReference<Optional<String>> moved = new AtomicReference<>(Optional.empty());

  TelegramChannel(WebService bot, String chat, Surroundings surroundings) {
    super(bot, surroundings.clock());
    this.saying = new Saying(chat);
    this.assets = surroundings.assets();
  }

  @Override
  public Traits traits() {
    // A picture that is refused is left out in the same turn.
    return Traits.unknowable(WebClient.DEADLINE.multipliedBy(2))
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            answer -> CredentialCheck.text(answer.at("/result/username")),
            "make a new token with @BotFather and set token")
        .of(service().get("/getMe"))
        .then(_ -> chat());
  }

  private Standing chat() {
    return new CredentialCheck(
            answer -> CredentialCheck.text(answer.at("/result/title")),
            "make the bot an administrator of the channel, and correct chat")
        .of(service().json("POST", "/getChat", object().put(Saying.CHAT_ID, saying.chat())));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return saying.posts(announcement);
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    Replies.parent(progress)
        .ifPresent(
            parent -> {
              ObjectNode reply = request.putObject("reply_parameters");
              reply.set(MESSAGE_ID, Saying.number(parent.id()));
              // A message that somebody has removed must not keep the rest from being said.
              reply.put("allow_sending_without_reply", true);
            });
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    ObjectNode request = addressed(intent);
    Optional<Thumbnail> picture = picture(request.path(Saying.PHOTO));
    Exchange exchange =
        picture
            .map(photo -> service().form("POST", "/sendPhoto", Saying.form(request, photo)))
            .filter(answer -> !isAboutThePicture(answer))
            .orElseGet(() -> service().json("POST", "/sendMessage", plain(request)));
    return move(exchange).orElseGet(() -> outcome(Repeat.UNSAFE, intent, exchange));
  }

  private Optional<Thumbnail> picture(JsonNode reference) {
    return Picture.referred(reference)
        .flatMap(cover -> Thumbnail.within(LARGEST_PICTURE, assets, cover.sha256()));
  }

  /** A refusal of a picture is no refusal of what there is to say: nothing is out yet. */
  private static boolean isAboutThePicture(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer
        && (answer.status() == 400 || answer.status() == 413)
        && PICTURE_WORDS.matcher(PlatformWords.of(answer.body())).find();
  }

  private static ObjectNode plain(ObjectNode request) {
    request.remove(Saying.PHOTO);
    return request;
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

  private ObjectNode addressed(Intent intent) {
    ObjectNode request = intent.request().deepCopy();
    moved.get().ifPresent(now -> request.put(Saying.CHAT_ID, now));
    return request;
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = plain(post.request().deepCopy());
    request.set(MESSAGE_ID, Saying.number(posted.id()));
    return posted.details().containsKey(Saying.PHOTO) ? Saying.captioned(request) : request;
  }

  /** Where a person has told the id of a message, only Telegram knows that it has a picture. */
  @Override
  public Outcome edit(Intent intent) {
    ObjectNode request = addressed(intent);
    Exchange exchange = change(request);
    if (says(exchange, "no text in the message")) {
      exchange = change(Saying.captioned(request));
    }
    return says(exchange, "message is not modified")
        ? new Outcome.Accepted(unchanged(request))
        : outcome(Repeat.SAFE, intent, exchange);
  }

  private Exchange change(ObjectNode request) {
    String what = request.has(Saying.CAPTION) ? "/editMessageCaption" : "/editMessageText";
    return service().json("POST", what, request);
  }

  private Receipt unchanged(ObjectNode request) {
    return receipt(request.path(MESSAGE_ID).asText(), request.has(Saying.CAPTION));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(Saying.CHAT_ID, saying.chat()).set(MESSAGE_ID, Saying.number(posted.id()));
  }

  @Override
  public Outcome delete(Intent intent) {
    ObjectNode request = addressed(intent);
    return removed(
        request.path(MESSAGE_ID).asText(),
        intent,
        service().json("POST", "/deleteMessage", request));
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
        .map(body -> body.path("result"))
        .filter(message -> !message.path(MESSAGE_ID).asText().isEmpty())
        .map(message -> receipt(message.path(MESSAGE_ID).asText(), message.has(Saying.PHOTO)));
  }

  private Receipt receipt(String id, boolean illustrated) {
    Map<String, String> details = illustrated ? Map.of(Saying.PHOTO, "yes") : Map.of();
    return new Receipt(id, page(id), details, now());
  }

  /** What is said in a public channel can be seen by everybody. */
  @Override
  protected Optional<String> page(String id) {
    return saying.chat().startsWith("@")
        ? Optional.of("https://t.me/" + saying.chat().substring(1) + "/" + id)
        : Optional.empty();
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return RetryAfter.seconds(answer, "/parameters/retry_after").or(() -> wait(answer.headers()));
  }
}
