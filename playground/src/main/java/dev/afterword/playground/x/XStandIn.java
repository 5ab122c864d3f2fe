package dev.afterword.playground.x;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * X: create, delete, pictures, own account, own posts. Rules after the published OpenAPI
 * description of API v2.
 */
public final class XStandIn implements StandIn {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final XMedia media = new XMedia();
  private final XTimeline timeline;
  private final OauthCheck check;
  private final XSecrets secrets;
  private final URI pages;
  private final int requestsPerWindow;
  private final InstantSource clock;
  private final Map<String, RateWindow> windows = new ConcurrentHashMap<>();

  /**
   * Opens the account.
   *
   * @param pages the address below which posts have their pages
   * @param requestsPerWindow how many requests each endpoint takes in 15 minutes
   */
  public XStandIn(
      XSecrets secrets,
      Optional<Path> directory,
      URI pages,
      int requestsPerWindow,
      InstantSource clock)
      throws IOException {
    this.timeline = new XTimeline(Journal.open(directory, "x", XEvent.class));
    this.secrets = secrets;
    this.check = new OauthCheck(secrets);
    this.pages = pages;
    this.requestsPerWindow = requestsPerWindow;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "x";
  }

  @Override
  public String title() {
    return "X";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("consumer-key", secrets.consumerKey());
    settings.put("consumer-secret", secrets.consumerSecret());
    settings.put("access-token", secrets.accessToken());
    settings.put("access-token-secret", secrets.accessTokenSecret());
    settings.put("url", pages.resolve("/x").toString());
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () -> answer(request, clock.instant());
  }

  private Answer answer(Request request, Instant now) {
    if (!check.passes(request, now)) {
      return XProblem.unauthorized();
    }
    if (request.is("POST", "/2/tweets")) {
      return limited("create", now, () -> create(request, now));
    }
    if (request.is("POST", "/2/media/upload")) {
      return limited("upload", now, () -> media.upload(request, now));
    }
    if (request.is("POST", "/2/media/metadata")) {
      return limited("metadata", now, () -> media.describe(request));
    }
    if (request.is("DELETE", "/2/tweets/[0-9]{1,19}")) {
      return limited("delete", now, () -> delete(request.part(3)));
    }
    if (request.is("GET", "/2/users/me")) {
      return limited("me", now, () -> Answer.json(200, XView.user()));
    }
    if (request.is("GET", "/2/users/[0-9]{1,19}/tweets")) {
      return limited("timeline", now, () -> timeline(request));
    }
    return XProblem.noSuchPath();
  }

  private Answer limited(String endpoint, Instant now, Work work) {
    RateWindow.Allowance allowance =
        windows.computeIfAbsent(endpoint, _ -> new RateWindow(requestsPerWindow, WINDOW)).take(now);
    return (allowance.granted() ? work.complete() : XProblem.tooMany())
        .with("x-rate-limit-limit", Integer.toString(allowance.limit()))
        .with("x-rate-limit-remaining", Integer.toString(allowance.remaining()))
        .with("x-rate-limit-reset", Long.toString(allowance.reset().getEpochSecond()));
  }

  private Answer create(Request request, Instant now) {
    var body = request.json();
    if (body.isEmpty()) {
      return XProblem.invalid(
          "The body must be one JSON object with Content-Type application/json");
    }
    try {
      return create(TweetRequest.read(body.get()), now);
    } catch (TweetRequest.Refusal refusal) {
      return XProblem.invalid(refusal.detail());
    }
  }

  private Answer create(TweetRequest wanted, Instant now) {
    if (XText.length(wanted.text()) > XText.LIMIT) {
      return XProblem.tooLong();
    }
    if (!XText.isValid(wanted.text())) {
      return XProblem.invalid("$.text: holds characters that a Tweet cannot hold");
    }
    if (wanted.replyTo().isPresent() && !timeline.has(wanted.replyTo().get())) {
      return XProblem.invalid(
          "You attempted to reply to a Tweet that is deleted or not visible to you.");
    }
    if (!wanted.media().stream().allMatch(media::has)) {
      return XProblem.invalid("Your media IDs are invalid.");
    }
    return timeline
        .add(wanted.text(), wanted.replyTo(), now)
        .map(post -> Answer.json(201, XView.created(post)).did(Effect.CREATED, post.id()))
        .orElseGet(XProblem::duplicate);
  }

  private Answer delete(String id) {
    return timeline.delete(id)
        ? Answer.json(200, XView.deleted()).did(Effect.DELETED, id)
        : XProblem.noSuchResource("tweet", id);
  }

  private Answer timeline(Request request) {
    if (!request.part(3).equals(XView.USER_ID)) {
      return XProblem.noSuchResource("user", request.part(3));
    }
    return TimelineQuery.read(request)
        .map(query -> Answer.json(200, XView.page(query.of(timeline.all()), query.fields())))
        .orElseGet(() -> XProblem.invalid("One or more parameters to your request was invalid."));
  }

  @Override
  public List<VisiblePost> posts() {
    return timeline.all().stream().map(this::visible).toList();
  }

  private VisiblePost visible(XPost post) {
    return new VisiblePost(
        name(),
        post.id(),
        pages.resolve("x/" + post.id()),
        post.text(),
        post.replyTo(),
        post.at(),
        XText.length(post.text()),
        XText.LIMIT,
        Optional.empty());
  }

  @Override
  public void close() throws IOException {
    timeline.close();
  }
}
