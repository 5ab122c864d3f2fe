package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.picture.Illustration;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import dev.afterword.syndicator.twitter.Twitter;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One account on X. */
final class XChannel extends ServiceChannel {
  private static final Limit LIMIT = new Limit(TextMeasure.weighted(), 280);

  /** So far back X refuses a text that it has already. */
  private static final Duration DUPLICATES = Duration.ofHours(24);

  /** A picture, its text and the post, each within the deadline of one exchange. */
  private static final Duration DEADLINE = WebClient.DEADLINE.multipliedBy(3);

  private static final long LARGEST_PICTURE = 5_000_000;
  private static final String PICTURE = "picture";
  private static final String PARENT = "in_reply_to_tweet_id";

  /** As far as twitter4j can count. */
  private static final String NUMBER = "[1-9][0-9]{0,17}|[1-8][0-9]{18}";

  private final Twitter twitter;
  private final Prices prices;
  private final Assets assets;

  XChannel(Twitter twitter, Prices prices, Surroundings surroundings) {
    super(twitter.service(), surroundings.clock());
    this.twitter = twitter;
    this.prices = prices;
    this.assets = surroundings.assets();
  }

  @Override
  public Traits traits() {
    return Traits.byLookup(DEADLINE).can(Ability.THREADS, Ability.DELETES);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    List<PlannedPost> posts =
        new Composer(LIMIT)
            .thread(story).stream()
                .map(text -> text.planned(object().put("text", text.text())))
                .toList();
    if (posts.getFirst().request() instanceof ObjectNode opening) {
      // Animations are uploaded in another manner.
      Picture.opening(announcement, LARGEST_PICTURE, story.title())
          .filter(picture -> !picture.mediaType().equals("image/gif"))
          .ifPresent(picture -> opening.set(PICTURE, picture.reference()));
    }
    return posts;
  }

  @Override
  public BigDecimal price(PlannedPost post) {
    return prices.of(post);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            me -> CredentialCheck.text(me.path("data").path("username")).map("@"::concat),
            "make new access tokens with the right to write, and set the four keys again")
        .of(service().get("/2/users/me"));
  }

  @Override
  public Outcome delete(Intent intent) {
    String id = id(intent);
    return id.matches(NUMBER)
        ? removed(id, intent, service().bare("DELETE", "/2/tweets/" + id))
        : new Outcome.Rejected("X told no id of the post");
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    progress.thread().stream()
        .map(Receipt::id)
        .filter(id -> id.matches(NUMBER))
        .reduce((_, last) -> last)
        .ifPresent(id -> request.putObject("reply").put(PARENT, id));
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    return Picture.referred(intent.request().path(PICTURE))
        .map(
            picture ->
                Illustration.of(upload(picture, intent), intent.attempt(), id -> post(intent, id)))
        .orElseGet(() -> post(intent, Optional.empty()));
  }

  /** May be repeated: what is uploaded and not used expires. */
  private Optional<Outcome> upload(Picture picture, Intent intent) {
    return Illustration.form(picture, assets, "media")
        .map(form -> form.field("media_category", "tweet_image"))
        .map(form -> service().form("POST", "/2/media/upload", form))
        .map(exchange -> uploaded(picture, intent, exchange));
  }

  private Outcome uploaded(Picture picture, Intent intent, Exchange exchange) {
    Outcome outcome = outcome(Repeat.SAFE, intent, exchange);
    if (outcome instanceof Outcome.Accepted(Receipt receipt)) {
      describe(receipt.id(), picture.description());
    }
    // A token that may post and not upload is no reason to be silent.
    return exchange instanceof Answered answer && answer.status() == 403
        ? new Outcome.Rejected(PlatformWords.of(answer))
        : outcome;
  }

  /** A picture without its text is better than none, so whatever comes of this will do. */
  private void describe(String id, String text) {
    ObjectNode picture = object().put("id", id);
    picture.putObject("metadata").putObject("alt_text").put("text", text);
    service().json("POST", "/2/media/metadata", picture);
  }

  private Outcome post(Intent intent, Optional<String> picture) {
    JsonNode request = intent.request();
    Optional<Long> parent = CredentialCheck.text(request.at("/reply/" + PARENT)).map(Long::valueOf);
    Exchange exchange =
        twitter.post(request.path("text").asText(), parent, picture.map(Long::valueOf));
    return intent.attempt() > 1 && exchange instanceof Answered refusal && isDuplicate(refusal)
        ? repeated(intent, PlatformWords.of(refusal))
        : outcome(Repeat.UNSAFE, intent, exchange);
  }

  /** A duplicate of an earlier attempt is that attempt's success. */
  private Outcome repeated(Intent intent, String reason) {
    JsonNode request = intent.request();
    var wanted =
        new LookUp(
            intent.at().minus(DUPLICATES),
            Addresses.in(request.path("text").asText()),
            List.of(request.at("/reply/" + PARENT).asText()));
    return switch (ownPosts().find(wanted)) {
      case Finding.Found found -> new Outcome.Accepted(found.receipt());
      case Finding.Absent _ -> new Outcome.Rejected(reason);
      case Finding.Unclear unclear -> new Outcome.Unknown(reason + "; " + unclear.reason());
    };
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return ownPosts().find(LookUp.of(intent, progress));
  }

  private OwnPosts ownPosts() {
    return new OwnPosts(service(), twitter.owner(), this::receipt);
  }

  /** X says only in prose that it has a text already, and by a type that the money is spent. */
  @Override
  public int status(Answered answer) {
    JsonNode problem = PlatformWords.json(answer.body()).orElseGet(MissingNode::getInstance);
    boolean spent =
        problem.path("type").asText().endsWith("/usage-capped")
            || problem.path("title").asText().equals("UsageCapExceeded");
    return spent ? 402 : isDuplicate(answer) ? 422 : answer.status();
  }

  private static boolean isDuplicate(Answered answer) {
    return answer.status() == 403
        && PlatformWords.of(answer.body()).toLowerCase(Locale.ROOT).contains("duplicate");
  }

  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return PlatformWords.text(answer, "/data/id")
        .filter(id -> id.matches(NUMBER))
        .map(this::receipt);
  }

  @Override
  protected Optional<String> page(String id) {
    return Optional.of("https://x.com/i/web/status/" + id);
  }

  /** {@code x-rate-limit-reset}, in seconds of the epoch; X sends no {@code Retry-After}. */
  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return RetryAfter.atEpoch(headers, "x-rate-limit-reset", now()).or(() -> super.wait(headers));
  }

  @Override
  public void close() {
    twitter.close();
    super.close();
  }
}
