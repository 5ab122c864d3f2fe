package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One account on one instance. */
final class MastodonChannel implements Channel, Answers {
  /** {@code Idempotency-Key} is remembered for an hour (API documentation of POST statuses). */
  private static final Duration KEY_LIFETIME = Duration.ofHours(1);

  /** The key is stored only after the post exists, so a repeat must not overtake it. */
  private static final Duration BREATH = Duration.ofSeconds(15);

  private static final int UNAVAILABLE = 503;

  private final Instance instance;
  private final String visibility;
  private final InstantSource clock;
  private final JsonCodec codec = new JsonCodec();
  private final AtomicReference<Limit> limit =
      new AtomicReference<>(new Limit(TextMeasure.toot(23), 500));

  MastodonChannel(Instance instance, String visibility, InstantSource clock) {
    this.instance = instance;
    this.visibility = visibility;
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    return Traits.byKey(KEY_LIFETIME, WebClient.DEADLINE).andSearchable().can(Ability.THREADS);
  }

  @Override
  public void prepare() {
    Instance.read(instance.get("/api/v2/instance"))
        .map(body -> body.path("configuration").path("statuses"))
        .ifPresent(
            statuses -> {
              int characters = statuses.path("max_characters").asInt();
              int perAddress = statuses.path("characters_reserved_per_url").asInt();
              if (characters > 0 && perAddress > 0) {
                limit.set(new Limit(TextMeasure.toot(perAddress), characters));
              }
            });
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    String language = announcement.recap().language();
    return new Composer(limit.get())
        .thread(Story.of(announcement)).stream().map(text -> planned(text, language)).toList();
  }

  private PlannedPost planned(FittedText text, String language) {
    var request = JsonNodeFactory.instance.objectNode();
    request.put("status", text.text()).put("visibility", visibility);
    // ISO 639-1 has two letters; a language that it does not know is better left out.
    String primary = Locale.forLanguageTag(language).getLanguage();
    if (primary.length() == 2) {
      request.put("language", primary);
    }
    return text.planned(request);
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    progress.thread().stream()
        .map(Receipt::id)
        .filter(id -> !id.isEmpty())
        .reduce((_, last) -> last)
        .ifPresent(id -> request.put("in_reply_to_id", id));
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    byte[] body = codec.write(intent.request());
    Exchange exchange = instance.post("/api/v1/statuses", intent.key(), body);
    if (exchange instanceof Exchange.Answered busy && busy.status() == UNAVAILABLE) {
      return new Outcome.Retry(
          Optional.of(wait(busy.headers()).orElse(BREATH)), PlatformWords.of(busy));
    }
    // A doubt is left to the ledger, which repeats within the lifetime of the key and looks up
    // later; "retry" would forget when the key was first used.
    return new OutcomeTable(Repeat.UNSAFE, intent.attempt(), this).outcome(exchange);
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Timeline(instance, clock).find(intent, progress);
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer.body()).flatMap(status -> receipt(status, clock.instant()));
  }

  /** The receipt of a status as the API shows it. */
  static Optional<Receipt> receipt(JsonNode status, Instant now) {
    String id = status.path("id").asText();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Receipt(id, Optional.ofNullable(status.path("url").textValue()), Map.of(), now));
  }

  /** {@code Retry-After}, else {@code X-RateLimit-Reset}, which is a time in ISO 8601 here. */
  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> RetryAfter.of(value, clock.instant()))
        .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(this::untilReset));
  }

  private Optional<Duration> untilReset(String reset) {
    try {
      return RetryAfter.until(Instant.parse(reset), clock.instant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    instance.close();
  }
}
