package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.Settled;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.text.Composer;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import twitter4j.TwitterException;

/** One account on X. */
final class XChannel implements Channel {
  private static final Limit LIMIT = new Limit(TextMeasure.weighted(), 280);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** So far back X refuses a text that it has already. */
  private static final Duration DUPLICATES = Duration.ofHours(24);

  /** A picture, its text and the post, each within the deadline of one exchange. */
  private static final Duration DEADLINE = WebClient.DEADLINE.multipliedBy(3);

  private static final long LARGEST_PICTURE = 5_000_000;
  private static final String PICTURE = "picture";
  private static final Logger LOGGER = LoggerFactory.getLogger(XChannel.class);

  private final XClient client;
  private final Prices prices;
  private final Assets assets;
  private final InstantSource clock;

  XChannel(XClient client, Prices prices, Surroundings surroundings) {
    this.client = client;
    this.prices = prices;
    this.assets = surroundings.assets();
    this.clock = surroundings.clock();
  }

  @Override
  public Traits traits() {
    return Traits.byLookup(DEADLINE).can(Ability.THREADS, Ability.DELETES);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    Story story = Story.of(announcement);
    var posts = new ArrayList<PlannedPost>();
    for (FittedText text : new Composer(LIMIT).thread(story)) {
      var request = JsonNodeFactory.instance.objectNode().put("text", text.text());
      if (posts.isEmpty() && announcement.occasion() instanceof Occasion.New) {
        picture(announcement, story)
            .ifPresent(picture -> request.set(PICTURE, picture.reference()));
      }
      posts.add(text.planned(request));
    }
    return List.copyOf(posts);
  }

  /** Animations are uploaded in another manner. */
  private static Optional<Picture> picture(Announcement announcement, Story story) {
    return Picture.cover(announcement, LARGEST_PICTURE, story.title())
        .filter(picture -> !picture.mediaType().equals("image/gif"));
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
        .of(client.send(WebRequest.get(client.at("/2/users/me"))));
  }

  @Override
  public JsonNode deletion(Receipt posted) {
    return JsonNodeFactory.instance.objectNode().put("id", posted.id());
  }

  @Override
  public Outcome delete(Intent intent) {
    String id = intent.request().path("id").asText();
    return id.matches("[0-9]{1,19}")
        ? new Settled(
                new XAnswers(clock.instant()), receipt(id, clock.instant()), Settled.Wish.REMOVED)
            .outcome(
                client.send(WebRequest.bare("DELETE", client.at("/2/tweets/" + id))),
                intent.attempt())
        : new Outcome.Rejected("X told no id of the post");
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode request = progress.nextPost().request().deepCopy();
    progress.thread().stream()
        .map(Receipt::id)
        .filter(id -> id.matches("[0-9]{1,19}"))
        .reduce((_, last) -> last)
        .ifPresent(id -> request.putObject("reply").put("in_reply_to_tweet_id", id));
    return request;
  }

  @Override
  public Outcome send(Intent intent) {
    return client.objection().map(XChannel::unsent).orElseGet(() -> illustrated(intent));
  }

  private Outcome illustrated(Intent intent) {
    Optional<Picture> picture = Picture.referred(intent.request().path(PICTURE));
    if (picture.isEmpty()) {
      return post(intent, Optional.empty());
    }
    Outcome upload =
        new Uploads(client, assets, clock.instant()).upload(picture.get(), intent.attempt());
    return switch (upload) {
      case Outcome.Accepted(Receipt uploaded) ->
          post(intent, Optional.of(Long.valueOf(uploaded.id())));
      case Outcome.Rejected(String reason) -> {
        LOGGER.info("a post to X goes without its picture: {}", reason);
        yield post(intent, Optional.empty());
      }
      case Outcome.Retry _, Outcome.Broken _, Outcome.Unknown _ -> upload;
    };
  }

  private static Outcome unsent(Exchange objection) {
    return switch (objection) {
      case Exchange.Forbidden forbidden -> new Outcome.Broken(forbidden.reason());
      case Exchange.NotSent notSent -> new Outcome.Retry(Optional.empty(), notSent.reason());
      case Exchange.Lost _, Exchange.Truncated _, Exchange.Answered _ ->
          throw new IllegalStateException("an objection is raised before anything is sent");
    };
  }

  private Outcome post(Intent intent, Optional<Long> picture) {
    JsonNode request = intent.request();
    String parent = request.path("reply").path("in_reply_to_tweet_id").asText();
    var replyTo = parent.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parent));
    try {
      long id = client.post(request.path("text").asText(), replyTo, picture);
      return id > 0
          ? new Outcome.Accepted(receipt(Long.toString(id), clock.instant()))
          : new Outcome.Unknown("X told no id");
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof TwitterException refusal
          ? refused(intent, refusal)
          : new Outcome.Unknown("the answer is not that of X");
    } catch (TimeoutException late) {
      return new Outcome.Unknown("no answer in time");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("stopped while waiting for the answer");
    }
  }

  /** A duplicate of an earlier attempt is that attempt's success. */
  private Outcome refused(Intent intent, TwitterException refusal) {
    if (intent.attempt() == 1 || !XOutcomes.isDuplicate(refusal)) {
      return new XOutcomes(clock.instant()).outcome(refusal);
    }
    String text = intent.request().path("text").asText();
    var links = ADDRESS.matcher(text).results().map(MatchResult::group).toList();
    var known = List.of(intent.request().path("reply").path("in_reply_to_tweet_id").asText());
    var wanted = new LookUp(intent.at().minus(DUPLICATES), links, known);
    return switch (new OwnPosts(client, clock.instant()).find(wanted)) {
      case Finding.Found found -> new Outcome.Accepted(found.receipt());
      case Finding.Absent _ -> new Outcome.Rejected(XOutcomes.reason(refusal));
      case Finding.Unclear unclear ->
          new Outcome.Unknown(XOutcomes.reason(refusal) + "; " + unclear.reason());
    };
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new OwnPosts(client, clock.instant()).find(LookUp.of(intent, progress));
  }

  static Receipt receipt(String id, Instant now) {
    return new Receipt(id, Optional.of("https://x.com/i/web/status/" + id), Map.of(), now);
  }

  @Override
  public void close() {
    client.close();
  }
}
