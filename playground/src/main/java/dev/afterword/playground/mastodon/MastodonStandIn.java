package dev.afterword.playground.mastodon;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.Answer;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private final MediaStore media;
  private final MastodonView view;
  private final StatusWriter writer;
  private final String token;
  private final URI pages;
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
    this.media = new MediaStore(Journal.open(directory, "mastodon-media", MediaItem.class));
    this.view = new MastodonView(pages);
    this.writer = new StatusWriter(store, media, view);
    this.token = token;
    this.pages = pages;
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
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", pages.resolve("/mastodon").toString());
    settings.put("token", token);
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    Instant now = clock.instant();
    if (request.is("GET", "/api/v2/instance")) {
      return () -> Answer.json(200, view.instance());
    }
    if (!isOwner(request)) {
      return () -> MastodonError.of(401, "The access token is invalid");
    }
    RateWindow window = request.method().equals("DELETE") ? deletes : requests;
    RateWindow.Allowance allowance = window.take(now);
    Work work =
        allowance.granted() ? work(request, now) : () -> MastodonError.of(429, "Too many requests");
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
      return writer.post(request, now);
    }
    return () -> {
      if (request.is("POST", "/api/v2/media")) {
        return media.upload(request, now);
      }
      if (request.is("GET", "/api/v1/media/[0-9]{1,18}")) {
        return media.read(request.part(4));
      }
      if (request.is("GET", STATUS)) {
        return writer.read(request.part(4));
      }
      if (request.is("PUT", STATUS)) {
        return writer.edit(request, now);
      }
      if (request.is("DELETE", STATUS)) {
        return writer.delete(request.part(4));
      }
      if (request.is("GET", "/api/v1/accounts/verify_credentials")) {
        return Answer.json(200, view.ownAccount(store.all().size()));
      }
      if (request.is("GET", "/api/v1/accounts/" + MastodonView.ACCOUNT_ID + "/statuses")) {
        return timeline(request);
      }
      return MastodonError.notFound();
    };
  }

  private Answer timeline(Request request) {
    List<MastodonStatus> all = store.all();
    return Answer.json(200, view.statuses(AccountQuery.read(request).of(all), all.size()));
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
        note(status));
  }

  private static Optional<String> note(MastodonStatus status) {
    List<String> notes = new ArrayList<>();
    status.editedAt().ifPresent(_ -> notes.add("edited"));
    status.text().media().forEach(item -> notes.add("picture: " + item.description()));
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", notes));
  }

  @Override
  public void close() throws IOException {
    media.close();
    store.close();
  }
}
