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
import dev.afterword.syndicator.channel.Candidate;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Recent;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Enclosure;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The page of one organisation. */
final class LinkedInChannel extends ServiceChannel {
  private static final int LONGEST = 3000;

  /** Of the words on the card more is shown nowhere. */
  private static final Limit CARD =
      new Limit(TextMeasure.counted("characters", String::length), 250);

  private static final long LARGEST_PICTURE = 5_000_000;
  private static final String COMMENTARY = "commentary";
  private static final String URN = "urn";
  private static final String POSTS = "/rest/posts";
  private static final int PAGE = 50;
  private static final Pattern SHARE = Pattern.compile("urn:li:(?:share|ugcPost):[0-9]+");

  private final String author;
  private final Images images;

  LinkedInChannel(WebService service, String author, Surroundings surroundings) {
    super(service, surroundings.clock());
    this.author = author;
    this.images = new Images(service, author, surroundings.assets());
  }

  @Override
  public Traits traits() {
    // A picture is two calls, and a duplicate is looked at.
    return Traits.byLookup(WebClient.DEADLINE.multipliedBy(4)).can(Ability.EDITS, Ability.DELETES);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    Optional<Picture> picture = Picture.cover(announcement, LARGEST_PICTURE, story.title());
    return new Enclosure(
            UnaryOperator.identity(),
            text -> message(text, story, picture),
            "characters",
            message -> message.path(COMMENTARY).asText().length(),
            LONGEST)
        .posts(announcement);
  }

  private ObjectNode message(String text, Story story, Optional<Picture> picture) {
    ObjectNode message = object();
    message
        .put("author", author)
        .put(COMMENTARY, Commentary.of(text, story.hashtags()))
        .put("visibility", "PUBLIC")
        .putObject("distribution")
        .put("feedDistribution", "MAIN_FEED")
        .<ObjectNode>set("targetEntities", JsonNodeFactory.instance.arrayNode())
        .set("thirdPartyDistributionChannels", JsonNodeFactory.instance.arrayNode());
    ObjectNode article = message.putObject("content").putObject("article");
    article.put("source", story.page()).put("title", Excerpt.of(story.title(), CARD));
    story.summary().ifPresent(summary -> article.put("description", Excerpt.of(summary, CARD)));
    picture.ifPresent(cover -> article.set("thumbnail", cover.reference()));
    return message.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
  }

  @Override
  public Outcome send(Intent intent) {
    ObjectNode body = intent.request().deepCopy();
    if (body.at("/content/article") instanceof ObjectNode article) {
      Optional<String> image = Picture.referred(article.path("thumbnail")).flatMap(images::upload);
      article.remove("thumbnail");
      image.ifPresent(urn -> article.put("thumbnail", urn));
    }
    Exchange exchange = service().json("POST", POSTS, body);
    return exchange instanceof Answered answer && answer.body().contains("DUPLICATE_POST")
        ? duplicate(answer, intent)
        : outcome(exchange, intent);
  }

  /** After a doubt it is ours, unless it is the ghost of a post that was deleted. */
  private Outcome duplicate(Answered answer, Intent intent) {
    return SHARE
        .matcher(answer.body())
        .results()
        .map(found -> found.group())
        .findFirst()
        .filter(_ -> intent.attempt() > 1)
        .filter(urn -> WebService.read(service().get(path(urn))).isPresent())
        .<Outcome>map(urn -> new Outcome.Accepted(receipt(urn)))
        .orElseGet(() -> new Outcome.Rejected(PlatformWords.of(answer)));
  }

  private Outcome outcome(Exchange exchange, Intent intent) {
    return exchange instanceof Answered answer && answer.status() == 426
        ? new Outcome.Broken(PlatformWords.of(answer) + "; set version to a newer month")
        : outcome(Repeat.UNSAFE, intent, exchange);
  }

  @Override
  public JsonNode edit(PlannedPost post, Receipt posted) {
    ObjectNode request = object().put(URN, posted.id());
    request.putObject("patch").putObject("$set").set(COMMENTARY, post.request().path(COMMENTARY));
    return request;
  }

  @Override
  public Outcome edit(Intent intent) {
    ObjectNode body = intent.request().deepCopy();
    String urn = body.remove(URN).asText();
    Exchange exchange =
        service().json("POST", path(urn), body, Map.of("X-RestLi-Method", "PARTIAL_UPDATE"));
    return changed(receipt(urn), intent, exchange);
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(URN, posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    String urn = intent.request().path(URN).asText();
    return removed(urn, intent, service().bare("DELETE", path(urn)));
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Recent("LinkedIn", "/elements", page -> page.path("elements").size() < PAGE)
        .find(posts(PAGE), LookUp.of(intent, progress), this::candidate);
  }

  private Candidate candidate(JsonNode post) {
    return new Candidate(
        receipt(post.path("id").asText()),
        Instant.ofEpochMilli(post.path("createdAt").asLong(Long.MAX_VALUE)),
        Commentary.read(post.path(COMMENTARY).asText()),
        false);
  }

  /** The newest of the organisation. */
  private Exchange posts(int count) {
    return service()
        .get(POSTS + "?author=" + WebService.encoded(author) + "&q=author&count=" + count);
  }

  private static String path(String urn) {
    return POSTS + "/" + WebService.encoded(urn);
  }

  @Override
  public Standing check() {
    return new CredentialCheck(
            page -> Optional.of(author).filter(_ -> page.path("elements").isArray()),
            "correct token, author and version; a version lives about a year")
        .of(posts(1));
  }

  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return answer
        .headers()
        .firstValue("x-restli-id")
        .filter(id -> !id.isBlank())
        .map(this::receipt);
  }

  @Override
  protected Optional<String> page(String urn) {
    return Optional.of("https://www.linkedin.com/feed/update/" + urn);
  }
}
