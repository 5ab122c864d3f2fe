package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Outcome;
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
import dev.afterword.syndicator.picture.Illustration;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** One account on one service(). */
final class MastodonChannel extends ServiceChannel {
  /** {@code Idempotency-Key} is remembered for an hour (API documentation of POST statuses). */
  private static final Duration KEY_LIFETIME = Duration.ofHours(1);

  /** The key is stored only after the post exists, so a repeat must not overtake it. */
  private static final Duration BREATH = Duration.ofSeconds(15);

  /** Instances take 16 MB, older ones ten. */
  private static final long LARGEST_PICTURE = 8_000_000;

  private static final int UNAVAILABLE = 503;
  private static final String STATUSES = "/api/v1/statuses";
  private static final String MEDIA = "media_ids";
  private static final String ID = "id";

  private final String visibility;
  private final Gallery gallery;
  private final AtomicReference<Limit> limit =
      new AtomicReference<>(new Limit(TextMeasure.toot(23), 500));

  MastodonChannel(WebService instance, String visibility, Surroundings surroundings) {
    super(instance, surroundings.clock());
    this.visibility = visibility;
    this.gallery = new Gallery(service(), surroundings.assets());
  }

  @Override
  public Traits traits() {
    // A picture is two calls before the one that counts.
    return Traits.byKey(KEY_LIFETIME, WebClient.DEADLINE.multipliedBy(3))
        .andSearchable()
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES);
  }

  @Override
  public void prepare() {
    WebService.read(service().get("/api/v2/instance"))
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
    Story story = Story.of(announcement);
    List<PlannedPost> posts =
        new Composer(limit.get())
            .thread(story).stream().map(text -> planned(text, language)).toList();
    if (posts.getFirst().request() instanceof ObjectNode opening) {
      Picture.opening(announcement, LARGEST_PICTURE, story.title())
          .ifPresent(cover -> opening.putArray(MEDIA).add(cover.reference()));
    }
    return posts;
  }

  private PlannedPost planned(FittedText text, String language) {
    var request = object().put("status", text.text()).put("visibility", visibility);
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
    Replies.parent(progress).ifPresent(parent -> request.put("in_reply_to_id", parent.id()));
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    return Picture.referred(intent.request().path(MEDIA).path(0))
        .map(picture -> illustrated(intent, picture))
        .orElseGet(() -> send(intent, intent.request()));
  }

  private Outcome illustrated(Intent intent, Picture picture) {
    var upload = gallery.hang(picture, exchange -> outcome(Repeat.SAFE, intent, exchange));
    return Illustration.of(
        upload,
        intent.attempt(),
        id -> {
          ObjectNode status = intent.request().deepCopy();
          status.remove(MEDIA);
          id.ifPresent(one -> status.putArray(MEDIA).add(one));
          Outcome outcome = send(intent, status);
          // Whatever may have taken it has it; another recap can have the same picture.
          if (id.isEmpty() || !(outcome instanceof Outcome.Retry)) {
            gallery.takeDown(picture);
          }
          return outcome;
        });
  }

  private Outcome send(Intent intent, JsonNode status) {
    Exchange exchange =
        service().json("POST", STATUSES, status, Map.of("Idempotency-Key", intent.key()));
    if (exchange instanceof Exchange.Answered busy && busy.status() == UNAVAILABLE) {
      return new Outcome.Retry(
          Optional.of(wait(busy.headers()).orElse(BREATH)), PlatformWords.of(busy));
    }
    // A doubt is left to the ledger, which repeats within the lifetime of the key and looks up
    // later; "retry" would forget when the key was first used.
    return outcome(Repeat.UNSAFE, intent, exchange);
  }

  /** What an edit does not name is taken off, so the pictures of the status are named again. */
  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = post.request().deepCopy();
    request.remove(List.of(MEDIA, "visibility"));
    request.put(ID, posted.id());
    Optional.ofNullable(posted.details().get(MEDIA))
        .ifPresent(ids -> List.of(ids.split(" ")).forEach(request.putArray(MEDIA)::add));
    return request;
  }

  @Override
  public Outcome edit(Intent intent) {
    ObjectNode status = intent.request().deepCopy();
    String id = status.remove(ID).asText();
    return outcome(Repeat.SAFE, intent, service().json("PUT", STATUSES + "/" + id, status));
  }

  @Override
  public Outcome delete(Intent intent) {
    String id = id(intent);
    return removed(id, intent, service().bare("DELETE", STATUSES + "/" + id));
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            account -> CredentialCheck.text(account.path("acct")).map(name -> "@" + name),
            "make a token with write:statuses, write:media, read:statuses and read:accounts")
        .of(service().get("/api/v1/accounts/verify_credentials"));
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Timeline(service(), now()).find(LookUp.of(intent, progress));
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer).flatMap(status -> receipt(status, now()));
  }

  /** The receipt of a status as the API shows it. */
  static Optional<Receipt> receipt(JsonNode status, Instant now) {
    String id = status.path("id").asText();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Receipt(
                id, Optional.ofNullable(status.path("url").textValue()), media(status), now));
  }

  private static Map<String, String> media(JsonNode status) {
    String ids =
        status
            .path("media_attachments")
            .valueStream()
            .map(item -> item.path("id").asText())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? Map.of() : Map.of(MEDIA, ids);
  }

  /** {@code Retry-After}, else {@code X-RateLimit-Reset}, which is a time in ISO 8601 here. */
  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return super.wait(headers).or(() -> RetryAfter.atIso(headers, "X-RateLimit-Reset", now()));
  }
}
