package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.atproto.Account;
import dev.afterword.syndicator.atproto.RecordKey;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Replies;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebChannel;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.picture.Thumbnail;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Story;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account. */
final class BlueskyChannel extends WebChannel {
  private static final String COLLECTION = "app.bsky.feed.post";
  private static final String RECORD = "record";
  private static final String CREATED_AT = "/record/createdAt";
  private static final String RKEY = "rkey";
  private static final String PICTURE = "picture";

  /** A record keeps its name for ever. */
  private static final Duration KEY_LIFETIME = Duration.ofDays(3650);

  /** Past this age a post may have been removed since, and must not rise again. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Login, picture and post are one turn. */
  private static final Duration DEADLINE = WebClient.DEADLINE.multipliedBy(4);

  /** Well below 5,000 points an hour, of which a post takes two. */
  private static final Pace PACE = new Pace(30, Duration.ofMinutes(1));

  /** Of a picture in a record, in bytes. */
  private static final int LARGEST_PICTURE = 1_000_000;

  private final Account account;
  private final Assets assets;

  BlueskyChannel(Account account, Surroundings surroundings) {
    super(surroundings.clock());
    this.account = account;
    this.assets = surroundings.assets();
  }

  @Override
  public Traits traits() {
    return Traits.byKey(KEY_LIFETIME, DEADLINE)
        .andSearchable()
        .can(Ability.THREADS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body -> CredentialCheck.text(body.path("handle")),
            "make an app password in the settings of the account and set identifier and password")
        .of(account.whoami());
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    List<FittedText> texts =
        new Composer(PostText.LIMIT).thread(story).stream().map(PostText::shown).toList();
    return texts.stream()
        .map(text -> planned(text, text.equals(texts.getFirst()), story, announcement))
        .toList();
  }

  private PlannedPost planned(
      FittedText text, boolean first, Story story, Announcement announcement) {
    ObjectNode request = object().put("collection", COLLECTION);
    ObjectNode record = request.putObject(RECORD).put("$type", COLLECTION).put("text", text.text());
    record.putArray("langs").add(announcement.recap().language());
    record.set("facets", PostText.facets(text, story.hashtags()));
    if (first) {
      Optional<Asset> cover = announcement.recap().cover().flatMap(ImageReference::asset);
      Optional<Thumbnail> picture = cover.flatMap(asset -> picture(asset.sha256()));
      record.set("embed", Card.of(story, picture));
      picture.ifPresent(_ -> request.put(PICTURE, cover.orElseThrow().sha256()));
    }
    return text.planned(request);
  }

  private Optional<Thumbnail> picture(String sha256) {
    return Thumbnail.within(LARGEST_PICTURE, assets, sha256);
  }

  /** {@code swapRecord: null} guards what is there: it must be written, not left out. */
  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    request.put(RKEY, RecordKey.of(key, progress.next())).putNull("swapRecord");
    ObjectNode record = request.withObject(RECORD);
    record.put("createdAt", key.at().truncatedTo(ChronoUnit.MILLIS).toString());
    Optional<ObjectNode> root = Replies.root(progress).flatMap(BlueskyChannel::reference);
    Optional<ObjectNode> parent = Replies.parent(progress).flatMap(BlueskyChannel::reference);
    if (root.isPresent() && parent.isPresent()) {
      ObjectNode reply = record.putObject("reply");
      reply.set("root", root.get());
      reply.set("parent", parent.get());
    }
    return request;
  }

  private static Optional<ObjectNode> reference(Receipt receipt) {
    return Optional.ofNullable(receipt.details().get("cid"))
        .map(cid -> object().put("uri", receipt.id()).put("cid", cid));
  }

  /** The record was fixed before; its picture has to be on the server first. */
  @Override
  public Outcome send(Intent intent) {
    boolean old = now().isAfter(intent.at().plus(FRESH));
    return (old ? posted(intent) : Optional.<Receipt>empty())
        .<Outcome>map(Outcome.Accepted::new)
        .or(() -> objection(intent))
        .orElseGet(() -> put(intent));
  }

  /** What went wrong with the picture, if anything. */
  private Optional<Outcome> objection(Intent intent) {
    JsonNode sha256 = intent.request().path(PICTURE);
    if (sha256.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Thumbnail> picture = picture(sha256.asText());
    if (picture.isEmpty()) {
      return Optional.of(
          new Outcome.Retry(Optional.empty(), "the picture of the card is not on this machine"));
    }
    Exchange upload = account.upload(picture.get().mediaType(), picture.get().bytes());
    return Optional.of(upload)
        .filter(exchange -> WebService.read(exchange).isEmpty())
        .map(exchange -> outcome(Repeat.SAFE, intent, exchange));
  }

  private Outcome put(Intent intent) {
    ObjectNode request = intent.request().deepCopy();
    request.remove(PICTURE);
    Exchange exchange = account.write("repo.putRecord", request);
    return says(exchange, "InvalidSwap")
        ? posted(intent)
            .<Outcome>map(Outcome.Accepted::new)
            .orElseGet(() -> new Outcome.Rejected("another post has the same name"))
        : outcome(Repeat.SAFE, intent, exchange);
  }

  /** Our post as it is now, which somebody may have changed; nobody else has its time. */
  private Optional<Receipt> posted(Intent intent) {
    return WebService.read(record(intent))
        .filter(body -> body.at("/value/createdAt").equals(intent.request().at(CREATED_AT)))
        .flatMap(this::receipt);
  }

  private Exchange record(Intent intent) {
    return account.record(COLLECTION, intent.request().path(RKEY).asText());
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    Exchange exchange = record(intent);
    return says(exchange, "RecordNotFound")
        ? new Finding.Absent()
        : posted(intent)
            .<Finding>map(Finding.Found::new)
            .orElseGet(() -> new Finding.Unclear("the server did not show the post"));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    String key = posted.id().substring(posted.id().lastIndexOf('/') + 1);
    return object().put("collection", COLLECTION).put(RKEY, key);
  }

  @Override
  public Outcome delete(Intent intent) {
    Exchange exchange = account.write("repo.deleteRecord", intent.request().deepCopy());
    return removed(intent.request().path(RKEY).asText(), intent, exchange);
  }

  private static boolean says(Exchange exchange, String error) {
    return exchange instanceof Exchange.Answered answer && Account.error(answer).equals(error);
  }

  /** The name of an error decides: a bad token is a 400 here. */
  @Override
  public int status(Exchange.Answered answer) {
    int status = says(answer, "UpstreamFailure") ? 502 : answer.status();
    return Account.isTokenError(answer) ? 401 : status;
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer).flatMap(this::receipt);
  }

  private Optional<Receipt> receipt(JsonNode body) {
    String uri = body.path("uri").asText();
    String cid = body.path("cid").asText();
    return uri.startsWith("at://") && !cid.isEmpty()
        ? Optional.of(new Receipt(uri, page(uri), Map.of("cid", cid), now()))
        : Optional.empty();
  }

  @Override
  protected Optional<String> page(String uri) {
    String[] parts = uri.split("/", -1);
    return Optional.of("https://bsky.app/profile/" + parts[2] + "/post/" + parts[parts.length - 1]);
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return super.wait(headers).or(() -> RetryAfter.atEpoch(headers, "RateLimit-Reset", now()));
  }

  @Override
  public void close() {
    account.close();
  }
}
