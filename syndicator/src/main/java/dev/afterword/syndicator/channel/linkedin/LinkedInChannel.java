package dev.afterword.syndicator.channel.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.text.Enclosure;
import dev.afterword.syndicator.text.Story;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The page of one organisation. */
final class LinkedInChannel implements Channel, Answers {
  private static final int LONGEST = 3000;
  private static final long LARGEST_PICTURE = 5_000_000;
  private static final String COMMENTARY = "commentary";
  private static final String URN = "urn";
  private static final Pattern SHARE = Pattern.compile("urn:li:(?:share|ugcPost):[0-9]+");

  private final LinkedInClient client;
  private final InstantSource clock;

  LinkedInChannel(LinkedInClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    // A picture is two calls, and a duplicate is looked at.
    return Traits.byLookup(WebClient.DEADLINE.multipliedBy(4)).can(Ability.EDITS, Ability.DELETES);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    Optional<Picture> picture = Picture.cover(announcement, LARGEST_PICTURE);
    return new Enclosure(
            UnaryOperator.identity(),
            text -> message(text, story, picture),
            "characters",
            message -> message.path(COMMENTARY).asText().length(),
            LONGEST)
        .posts(announcement);
  }

  private ObjectNode message(String text, Story story, Optional<Picture> picture) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message
        .put("author", client.author())
        .put(COMMENTARY, Commentary.of(text))
        .put("visibility", "PUBLIC")
        .putObject("distribution")
        .put("feedDistribution", "MAIN_FEED")
        .<ObjectNode>set("targetEntities", JsonNodeFactory.instance.arrayNode())
        .set("thirdPartyDistributionChannels", JsonNodeFactory.instance.arrayNode());
    ObjectNode article = message.putObject("content").putObject("article");
    article.put("source", story.page()).put("title", story.title());
    story.summary().ifPresent(summary -> article.put("description", summary));
    picture.ifPresent(cover -> article.put("thumbnail", cover.reference()));
    return message.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    return progress.nextPost().request();
  }

  @Override
  public Outcome send(Intent intent) {
    ObjectNode body = intent.request().deepCopy();
    if (body.at("/content/article") instanceof ObjectNode article) {
      Optional<String> image =
          Picture.referred(article.path("thumbnail").asText()).flatMap(client::upload);
      article.remove("thumbnail");
      image.ifPresent(urn -> article.put("thumbnail", urn));
    }
    Exchange exchange = client.post("/rest/posts", body);
    return exchange instanceof Answered answer && answer.body().contains("DUPLICATE_POST")
        ? duplicate(answer, intent)
        : outcome(exchange, Repeat.UNSAFE, intent, this);
  }

  /** After a doubt it is ours, unless it is the ghost of a post that was deleted. */
  private Outcome duplicate(Answered answer, Intent intent) {
    return SHARE
        .matcher(answer.body())
        .results()
        .map(found -> found.group())
        .findFirst()
        .filter(_ -> intent.attempt() > 1)
        .filter(urn -> client.get("/rest/posts/" + LinkedInClient.encoded(urn)).isPresent())
        .<Outcome>map(urn -> new Outcome.Accepted(posted(urn)))
        .orElseGet(() -> new Outcome.Rejected(PlatformWords.of(answer)));
  }

  private Outcome outcome(Exchange exchange, Repeat repeat, Intent intent, Answers answers) {
    return exchange instanceof Answered answer && answer.status() == 426
        ? new Outcome.Broken(PlatformWords.of(answer) + "; set version to a newer month")
        : new OutcomeTable(repeat, intent.attempt(), answers).outcome(exchange);
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put(URN, posted.id());
    request.putObject("patch").putObject("$set").set(COMMENTARY, post.request().path(COMMENTARY));
    return request;
  }

  @Override
  public Outcome edit(Intent intent) {
    String urn = intent.request().path(URN).asText();
    ObjectNode body = intent.request().deepCopy();
    body.remove(URN);
    return outcome(client.change(urn, body), Repeat.SAFE, intent, new Done(urn));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return JsonNodeFactory.instance.objectNode().put(URN, posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    String urn = intent.request().path(URN).asText();
    Exchange exchange = client.delete(urn);
    return exchange instanceof Answered gone && (gone.status() == 404 || gone.status() == 410)
        ? new Outcome.Accepted(posted(urn))
        : outcome(exchange, Repeat.SAFE, intent, new Done(urn));
  }

  /** Answers that bring nothing new. */
  private final class Done implements Answers {
    private final String urn;

    private Done(String urn) {
      this.urn = urn;
    }

    @Override
    public Optional<Receipt> receipt(Answered answer) {
      return Optional.of(posted(urn));
    }

    @Override
    public Optional<Duration> wait(HttpHeaders headers) {
      return LinkedInChannel.this.wait(headers);
    }
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    var wanted = LookUp.of(intent, progress);
    return client
        .get("/rest/posts?author=" + LinkedInClient.encoded(client.author()) + "&q=author&count=50")
        .map(page -> page.path("elements"))
        .filter(JsonNode::isArray)
        .map(posts -> search(posts, wanted))
        .orElseGet(() -> new Finding.Unclear("LinkedIn did not show the posts of the page"));
  }

  private Finding search(JsonNode posts, LookUp wanted) {
    return posts
        .valueStream()
        .filter(post -> !createdAt(post).isBefore(wanted.since()))
        .filter(post -> wanted.recognises(post.path("id").asText(), words(post)))
        .findFirst()
        .<Finding>map(post -> new Finding.Found(posted(post.path("id").asText())))
        .orElseGet(Finding.Absent::new);
  }

  private static List<String> words(JsonNode post) {
    return List.of(Commentary.read(post.path(COMMENTARY).asText()).split("\\s+"));
  }

  private static Instant createdAt(JsonNode post) {
    return post.path("createdAt").isNumber()
        ? Instant.ofEpochMilli(post.path("createdAt").asLong())
        : Instant.MAX;
  }

  @Override
  public Standing check() {
    return client
        .get("/rest/posts?author=" + LinkedInClient.encoded(client.author()) + "&q=author&count=1")
        .<Standing>map(_ -> new Standing.Ready(client.author()))
        .orElseGet(() -> new Standing.Unclear("LinkedIn did not show the posts of the page"));
  }

  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return answer.headers().firstValue("x-restli-id").filter(id -> !id.isBlank()).map(this::posted);
  }

  private Receipt posted(String urn) {
    var url = Optional.of("https://www.linkedin.com/feed/update/" + urn);
    return new Receipt(urn, url, Map.of(), clock.instant());
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> RetryAfter.of(value, clock.instant()));
  }

  @Override
  public void close() {
    client.close();
  }
}
