package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of com.atproto that a client needs. Rules after the measured behaviour of a PDS. */
public final class BlueskyStandIn implements StandIn {
  /** The name to log in with. */
  public static final String IDENTIFIER = Sessions.HANDLE;

  /** The app password; it opens nothing outside the playground. */
  public static final String PASSWORD = "play-grou-nd00-pass";

  private static final String XRPC = "/xrpc/com.atproto.";

  private final Repository repository;
  private final Sessions sessions;
  private final Ground ground;
  private final RateWindow points;

  /**
   * Opens the account.
   *
   * @param pointsPerHour a put counts 2, a create 3, a delete 1
   */
  public BlueskyStandIn(Ground ground, int pointsPerHour) throws IOException {
    this.repository = new Repository(ground);
    this.sessions = new Sessions(ground.pages().resolve("/bluesky"));
    this.ground = ground;
    this.points = new RateWindow(pointsPerHour, Duration.ofHours(1));
  }

  @Override
  public String name() {
    return "bluesky";
  }

  @Override
  public String title() {
    return "Bluesky";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", ground.address("bluesky"));
    settings.put("identifier", IDENTIFIER);
    settings.put("password", PASSWORD);
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () -> answer(request, ground.now());
  }

  private Answer answer(Request request, Instant now) {
    if (!request.path().startsWith(XRPC)) {
      return Xrpc.error(501, "MethodNotImplemented", "Method Not Implemented");
    }
    String method = request.path().substring(XRPC.length());
    boolean reading = method.equals("repo.getRecord") || method.equals("repo.listRecords");
    if (!request.method().equals(reading || method.equals("server.getSession") ? "GET" : "POST")) {
      return Xrpc.invalid("Incorrect HTTP method (" + request.method() + ") for " + method);
    }
    return switch (method) {
      case "server.createSession" -> sessions.create(request, now);
      case "server.refreshSession" -> sessions.renew(request, now);
      case "repo.getRecord" -> repository.get(request);
      case "repo.listRecords" -> repository.list();
      default -> sessions.objection(request, now).orElseGet(() -> own(method, request, now));
    };
  }

  private Answer own(String method, Request request, Instant now) {
    return switch (method) {
      case "server.getSession" ->
          Answer.json(
              200,
              Json.object()
                  .put("did", Sessions.DID)
                  .put("handle", Sessions.HANDLE)
                  .put("active", true));
      case "repo.uploadBlob" -> repository.upload(request);
      case "repo.putRecord" -> write(request, 2, now);
      case "repo.deleteRecord" -> write(request, 1, now);
      default -> Xrpc.error(501, "MethodNotImplemented", "Method Not Implemented");
    };
  }

  private Answer write(Request request, int cost, Instant now) {
    var allowance = points.take(now, cost);
    Optional<ObjectNode> body = request.json();
    Answer answer;
    if (!allowance.granted()) {
      answer = Xrpc.error(429, "RateLimitExceeded", "Rate Limit Exceeded");
    } else if (body.isEmpty()) {
      answer = Xrpc.invalid("Wrong request encoding (Content-Type): expected application/json");
    } else {
      answer = cost == 1 ? repository.delete(body.get()) : repository.put(body.get(), now);
    }
    return answer
        .with("RateLimit-Limit", Integer.toString(allowance.limit()))
        .with("RateLimit-Remaining", Integer.toString(allowance.remaining()))
        .with("RateLimit-Reset", Long.toString(allowance.reset().getEpochSecond()))
        .with("RateLimit-Policy", allowance.limit() + ";w=3600");
  }

  @Override
  public List<VisiblePost> posts() {
    return repository.board().posts();
  }

  @Override
  public void close() throws IOException {
    repository.close();
  }
}
