package dev.afterword.syndicator.channel.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Candidate;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Lookalikes;
import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Recent;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Instalments;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** One bot in one channel of Zulip. */
final class ZulipChannel extends ServiceChannel {
  private static final String MESSAGES = "/api/v1/messages";
  private static final String CONTENT = "content";
  private static final String TOPIC = "topic";
  private static final String ID = "message_id";

  /** 200 requests a minute and user, by default. */
  private static final Pace PACE = new Pace(20, Duration.ofMinutes(1));

  /** Its Markdown has no escapes. */
  private static final Markup MARKUP = Markup.bare(line -> "**" + line + "**", Lookalikes::of);

  private final Place place;
  private final AtomicReference<Limit> content = new AtomicReference<>(points(10_000, MARKUP::of));
  private final AtomicReference<Limit> topic =
      new AtomicReference<>(points(60, UnaryOperator.identity()));

  /**
   * Who speaks where.
   *
   * @param email of the bot
   * @param stream name of the channel
   * @param topic for all messages
   */
  record Place(String email, String stream, Optional<String> topic) {}

  ZulipChannel(WebService zulip, Place place, InstantSource clock) {
    super(zulip, clock);
    this.place = place;
  }

  private static Limit points(int most, UnaryOperator<String> sent) {
    ToIntFunction<String> count = text -> text.codePointCount(0, text.length());
    return new Limit(
        TextMeasure.counted("code points", text -> count.applyAsInt(sent.apply(text))), most);
  }

  @Override
  public Traits traits() {
    return Traits.byLookup(WebClient.DEADLINE).can(Ability.EDITS, Ability.DELETES).paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body -> CredentialCheck.text(body.path("full_name")),
            "copy email and api-key from the bot's settings")
        .of(service().get("/api/v1/users/me"));
  }

  /** A longer content would be cut without a word, so the server's own limits count. */
  @Override
  public void prepare() {
    var wish = object().put("event_types", "[]").put("fetch_event_types", "[\"realm\"]");
    WebService.read(service().form("POST", "/api/v1/register", wish))
        .ifPresent(
            body -> {
              adopt(content, body.path("max_message_length"));
              adopt(topic, body.path("max_topic_length"));
            });
  }

  private static void adopt(AtomicReference<Limit> limit, JsonNode figure) {
    if (figure.asInt() > 0) {
      limit.updateAndGet(now -> new Limit(now.measure(), figure.asInt()));
    }
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    String about = place.topic().orElseGet(() -> Story.of(announcement).title());
    String title = Excerpt.of(about, topic.get());
    return new Instalments(content.get())
        .of(announcement).stream().map(text -> text.planned(message(title, text.text()))).toList();
  }

  private ObjectNode message(String about, String text) {
    return object()
        .put("type", "stream")
        .put("to", place.stream())
        .put(TOPIC, about)
        .put(CONTENT, MARKUP.of(text));
  }

  @Override
  public Outcome send(Intent intent) {
    return outcome(Repeat.UNSAFE, intent, service().form("POST", MESSAGES, intent.request()));
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    var narrow = JsonNodeFactory.instance.arrayNode();
    narrow.addObject().put("operator", "sender").put("operand", place.email());
    narrow.addObject().put("operator", "stream").put("operand", place.stream());
    narrow.addObject().put("operator", TOPIC).put("operand", intent.request().path(TOPIC).asText());
    String query =
        "?anchor=newest&num_before=50&num_after=0&apply_markdown=false&narrow="
            + WebService.encoded(narrow.toString());
    return new Recent("Zulip", "/messages", body -> body.path("found_oldest").asBoolean())
        .find(service().get(MESSAGES + query), LookUp.of(intent, progress), this::candidate);
  }

  private Candidate candidate(JsonNode message) {
    return new Candidate(
        receipt(message.path("id").asText()),
        Instant.ofEpochSecond(message.path("timestamp").asLong()),
        message.path(CONTENT).asText(),
        false);
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    return object().put(ID, posted.id()).put(CONTENT, post.request().path(CONTENT).asText());
  }

  @Override
  public Outcome edit(Intent intent) {
    ObjectNode fields = intent.request().deepCopy();
    String id = fields.remove(ID).asText();
    Exchange exchange = service().form("PATCH", path(id), fields);
    return switch (outcome(Repeat.SAFE, intent, exchange)) {
      case Outcome.Accepted _ -> new Outcome.Accepted(receipt(id));
      case Outcome other -> other;
    };
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(ID, posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    String id = intent.request().path(ID).asText();
    return removed(id, intent, service().bare("DELETE", path(id)));
  }

  private static String path(String id) {
    return MESSAGES + "/" + id.replaceAll("[^0-9]", "");
  }

  /** The only way to say that a message is not there. */
  @Override
  public int status(Exchange.Answered answer) {
    return answer.status() == 400 && PlatformWords.of(answer).contains("Invalid message(s)")
        ? 404
        : answer.status();
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer)
        .filter(body -> body.path("result").asText().equals("success"))
        .map(body -> receipt(body.path("id").asText()));
  }

  @Override
  protected Optional<String> page(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(service().base() + "/#narrow/near/" + id);
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return RetryAfter.seconds(answer, "/retry-after").or(() -> wait(answer.headers()));
  }
}
