package dev.afterword.playground.mastodon;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Mastodon server with one account. Rules after docs.joinmastodon.org and the server's source.
 */
public final class MastodonStandIn implements StandIn {
  private static final String STATUSES = "/api/v1/statuses";
  private static final String STATUS = "/api/v1/statuses/[0-9]{1,18}";

  private final StatusStore store;
  private final MastodonView view;
  private final byte[] authorization;
  private final InstantSource clock;
  private final RateWindow requests;
  private final RateWindow deletes;

  /**
   * Opens the account.
   *
   * @param pages the address below which posts have their pages
   * @param requestsPerWindow how many requests the token has in 5 minutes
   */
  public MastodonStandIn(
      String token, Optional<Path> directory, URI pages, int requestsPerWindow, InstantSource clock)
      throws IOException {
    this.store = new StatusStore(Journal.open(directory, "mastodon", MastodonEvent.class));
    this.view = new MastodonView(pages);
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
    this.requests = new RateWindow(requestsPerWindow, Duration.ofMinutes(5));
    this.deletes = new RateWindow(Math.max(1, requestsPerWindow / 10), Duration.ofMinutes(30));
  }

  @Override
  public String name() {
    return "mastodon";
  }

  @Override
  public String title() {
    return "Mastodon";
  }

  @Override
  public Work arrive(Request request) {
    Instant now = clock.instant();
    if (request.is("GET", "/api/v2/instance")) {
      return () -> Answer.json(200, view.instance());
    }
    if (!isOwner(request)) {
      return () -> error(401, "The access token is invalid");
    }
    RateWindow window = request.method().equals("DELETE") ? deletes : requests;
    RateWindow.Allowance allowance = window.take(now);
    Work work = allowance.granted() ? work(request, now) : () -> error(429, "Too many requests");
    return () ->
        work.complete()
            .with("X-RateLimit-Limit", Integer.toString(allowance.limit()))
            .with("X-RateLimit-Remaining", Integer.toString(allowance.remaining()))
            .with("X-RateLimit-Reset", allowance.reset().toString());
  }

  private boolean isOwner(Request request) {
    return MessageDigest.isEqual(
        authorization, request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8));
  }

  private Work work(Request request, Instant now) {
    if (request.is("POST", STATUSES)) {
      return post(request, now);
    }
    return () -> {
      if (request.is("GET", STATUS)) {
        return found(store.find(request.part(4)).map(this::shown));
      }
      if (request.is("PUT", STATUS)) {
        return edit(request, now);
      }
      if (request.is("DELETE", STATUS)) {
        return delete(request.part(4));
      }
      if (request.is("GET", "/api/v1/accounts/verify_credentials")) {
        return Answer.json(200, view.ownAccount(store.all().size()));
      }
      if (request.is("GET", "/api/v1/accounts/" + MastodonView.ACCOUNT_ID + "/statuses")) {
        return timeline(request);
      }
      return notFound();
    };
  }

  /**
   * The key is looked up on arrival and kept only with the post: a repeat that overtakes a slow
   * request doubles.
   */
  private Work post(Request request, Instant now) {
    Optional<String> key = request.header("Idempotency-Key");
    Optional<String> earlier = key.flatMap(used -> store.madeBy(used, now));
    return earlier.isPresent() ? () -> repeat(earlier.get()) : () -> create(request, key, now);
  }

  private Answer repeat(String id) {
    return found(store.find(id).map(status -> shown(status).did(Effect.REPEATED, id)));
  }

  private Answer create(Request request, Optional<String> key, Instant now) {
    var body = request.json();
    if (body.isEmpty()) {
      return error(400, "The body must be one JSON object with Content-Type application/json");
    }
    try {
      StatusRequest wanted = StatusRequest.read(body.get());
      if (wanted.replyTo().isPresent() && store.find(wanted.replyTo().get()).isEmpty()) {
        return error(404, "The post you are trying to reply to does not appear to exist.");
      }
      MastodonStatus status = store.add(wanted, key, now);
      return shown(status).did(Effect.CREATED, status.id());
    } catch (StatusRequest.Refusal refusal) {
      return error(422, refusal.sentence());
    }
  }

  private Answer edit(Request request, Instant now) {
    var body = request.json();
    if (body.isEmpty()) {
      return error(400, "The body must be one JSON object with Content-Type application/json");
    }
    try {
      StatusText text = StatusRequest.content(body.get());
      return found(
          store
              .edit(request.part(4), text, now)
              .map(status -> shown(status).did(Effect.CHANGED, status.id())));
    } catch (StatusRequest.Refusal refusal) {
      return error(422, refusal.sentence());
    }
  }

  private Answer delete(String id) {
    return found(
        store
            .delete(id)
            .map(status -> Answer.json(200, view.deleted(status, store.all().size())))
            .map(answer -> answer.did(Effect.DELETED, id)));
  }

  private Answer timeline(Request request) {
    List<MastodonStatus> all = store.all();
    return Answer.json(200, view.statuses(AccountQuery.read(request).of(all), all.size()));
  }

  private Answer shown(MastodonStatus status) {
    return Answer.json(200, view.status(status, store.all().size()));
  }

  private static Answer found(Optional<Answer> answer) {
    return answer.orElseGet(MastodonStandIn::notFound);
  }

  private static Answer notFound() {
    return error(404, "Record not found");
  }

  private static Answer error(int status, String sentence) {
    return Answer.json(status, Map.of("error", sentence));
  }

  @Override
  public List<VisiblePost> posts() {
    return store.all().stream().map(this::visible).toList();
  }

  private VisiblePost visible(MastodonStatus status) {
    return new VisiblePost(
        name(),
        status.id(),
        view.page(status),
        status.text().status(),
        status.replyTo(),
        status.at(),
        status.text().length(),
        StatusText.LIMIT,
        status.editedAt().map(_ -> "edited"));
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
