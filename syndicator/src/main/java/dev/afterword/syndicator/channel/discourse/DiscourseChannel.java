package dev.afterword.syndicator.channel.discourse;

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
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Replies;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One account of a service(). */
final class DiscourseChannel extends ServiceChannel {
  private static final String TOPIC = "topic_id";
  private static final String POST = "post_id";
  private static final String RAW = "raw";
  private static final String EXTERNAL = "external_id";

  /** An id stays taken even after its topic is gone. */
  private static final Duration KEY_LIFETIME = Duration.ofDays(3650);

  /** 60 calls a minute and key, 20 for the key of a user. */
  private static final Pace PACE = new Pace(10, Duration.ofMinutes(1));

  private final TopicText text;

  DiscourseChannel(WebService forum, TopicText text, InstantSource clock) {
    super(forum, clock);
    this.text = text;
  }

  @Override
  public Traits traits() {
    return Traits.byKey(KEY_LIFETIME, WebClient.DEADLINE)
        .can(Ability.THREADS, Ability.EDITS, Ability.DELETES)
        .paced(PACE);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            body -> CredentialCheck.text(body.at("/current_user/username")),
            "make a key for the user and set api-key and username")
        .of(service().get("/session/current.json"));
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return text.posts(announcement);
  }

  /** What comes later is an answer: it has the forum's topic instead of title and id. */
  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    Optional<String> topic =
        Replies.root(progress).flatMap(root -> Optional.ofNullable(root.details().get(TOPIC)));
    return topic
        .map(id -> object().put(TOPIC, Long.parseLong(id)).put(RAW, request.path(RAW).asText()))
        .orElseGet(() -> request.put(EXTERNAL, key.value()));
  }

  /** A topic is recognised by its id; for an answer that may be out the topic is read first. */
  @Override
  public Outcome send(Intent intent) {
    JsonNode request = intent.request();
    if (intent.attempt() > 1 && request.has(TOPIC)) {
      Exchange topic = service().get("/t/" + request.path(TOPIC).asText() + ".json?include_raw=1");
      Optional<Receipt> earlier = answered(topic, request.path(RAW).asText());
      if (earlier.isPresent()) {
        return new Outcome.Accepted(earlier.get());
      }
      if (!(topic instanceof Exchange.Answered answer)
          || (WebService.read(topic).isEmpty() && answer.status() != 404)) {
        return new Outcome.Retry(Optional.empty(), "the forum did not show the topic");
      }
    }
    Exchange exchange = service().json("POST", "/posts.json", request);
    Outcome outcome = outcome(Repeat.SAFE, intent, exchange);
    return outcome instanceof Outcome.Rejected refused && request.has(EXTERNAL)
        ? settled(intent, refused)
        : outcome;
  }

  /** A repeat that is refused may be out: only a forum that knows no such topic says that not. */
  private Outcome settled(Intent intent, Outcome.Rejected refused) {
    Exchange lead = lead(intent);
    boolean absent = lead instanceof Exchange.Answered answer && answer.status() == 404;
    Outcome otherwise =
        absent || intent.attempt() == 1
            ? refused
            : new Outcome.Retry(Optional.empty(), refused.reason());
    return taken(lead).<Outcome>map(Outcome.Accepted::new).orElse(otherwise);
  }

  private Exchange lead(Intent intent) {
    return service().get("/t/external_id/" + intent.request().path(EXTERNAL).asText() + ".json");
  }

  /** The answer in a topic with that text. */
  private Optional<Receipt> answered(Exchange topic, String raw) {
    return WebService.read(topic)
        .flatMap(
            body ->
                body.at("/post_stream/posts")
                    .valueStream()
                    .filter(post -> post.path(RAW).asText().strip().equals(raw.strip()))
                    .findFirst())
        .flatMap(this::receipt);
  }

  /** The topic that has our id already, as after an answer that was lost. */
  private Optional<Receipt> taken(Exchange exchange) {
    return exchange instanceof Exchange.Answered lead && lead.status() / 100 == 3
        ? lead.headers()
            .firstValue("Location")
            .flatMap(this::topic)
            .flatMap(topic -> WebService.read(service().get("/t/" + topic + ".json")))
            .map(body -> body.at("/post_stream/posts/0"))
            .flatMap(this::receipt)
        : Optional.empty();
  }

  /** Only the number is taken: no request follows an address that somebody names. */
  private Optional<String> topic(String location) {
    var number =
        Pattern.compile("/t/(?:[^/?#]+/)?([0-9]{1,18})(?:\\.json)?(?:[/?#].*)?$").matcher(location);
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return intent.request().has(EXTERNAL)
        ? taken(lead(intent))
            .<Finding>map(Finding.Found::new)
            .orElseGet(() -> new Finding.Unclear("the forum knows no topic with this id"))
        : new Finding.Unclear("an answer has no id of ours");
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request =
        object().put(POST, posted.id()).put(RAW, post.request().path(RAW).asText());
    Optional.ofNullable(posted.details().get(TOPIC))
        .ifPresent(
            topic -> request.put(TOPIC, topic).put("title", post.request().path("title").asText()));
    return request;
  }

  /** The title first, because a topic whose title will not do is better left as it is. */
  @Override
  public Outcome edit(Intent intent) {
    JsonNode request = intent.request();
    if (request.has(TOPIC)) {
      Exchange title =
          service()
              .json(
                  "PUT",
                  "/t/-/" + request.path(TOPIC).asText() + ".json",
                  object().put("title", request.path("title").asText()));
      if (WebService.read(title).isEmpty()) {
        return outcome(Repeat.SAFE, intent, title);
      }
    }
    var body = object();
    body.putObject("post").put(RAW, request.path(RAW).asText());
    return outcome(
        Repeat.SAFE,
        intent,
        service().json("PUT", "/posts/" + request.path(POST).asText() + ".json", body));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    ObjectNode request = object().put(POST, posted.id());
    Optional.ofNullable(posted.details().get(TOPIC)).ifPresent(topic -> request.put(TOPIC, topic));
    return request;
  }

  @Override
  public Outcome delete(Intent intent) {
    JsonNode request = intent.request();
    String path =
        request.has(TOPIC)
            ? "/t/" + request.path(TOPIC).asText() + ".json"
            : "/posts/" + request.path(POST).asText() + ".json";
    return removed(request.path(POST).asText(), intent, service().bare("DELETE", path));
  }

  /** 403 without a word about the key is about this category or topic. */
  @Override
  public int status(Exchange.Answered answer) {
    boolean content =
        answer.status() == 403
            && answer.body().contains("invalid_access")
            && !answer.body().matches("(?is).*\\b(api|key)\\b.*");
    return content ? 422 : answer.status();
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer).flatMap(this::receipt);
  }

  private Optional<Receipt> receipt(JsonNode body) {
    JsonNode post = body.path("post").isObject() ? body.path("post") : body;
    Optional<String> topic =
        Optional.of(post.path(TOPIC)).filter(JsonNode::isIntegralNumber).map(JsonNode::asText);
    Map<String, String> opening =
        topic
            .filter(_ -> post.path("post_number").asInt(1) == 1)
            .map(number -> Map.of(TOPIC, number))
            .orElse(Map.of());
    return CredentialCheck.text(post.path("id"))
        .map(id -> new Receipt(id, topic.map((service().base() + "/t/")::concat), opening, now()));
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return wait(answer.headers()).or(() -> RetryAfter.seconds(answer, "/extras/wait_seconds"));
  }
}
