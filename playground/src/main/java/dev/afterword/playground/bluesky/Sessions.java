package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in. An access token lives two hours, a refresh token ninety days. */
final class Sessions {
  static final String DID = "did:plc:playground234567abcdefgh";
  static final String HANDLE = "afterword.playground.test";
  private static final Duration ACCESS = Duration.ofHours(2);
  private static final Duration REFRESH = Duration.ofDays(90);

  private final Map<String, Instant> access = new HashMap<>();
  private final Map<String, Instant> refresh = new HashMap<>();
  private final RateWindow logins = new RateWindow(30, Duration.ofMinutes(5));
  private final URI address;

  /** Sessions on the server at that address. */
  Sessions(URI address) {
    this.address = address;
  }

  synchronized Answer create(Request request, Instant now) {
    if (!logins.take(now).granted()) {
      return Xrpc.error(429, "RateLimitExceeded", "Rate Limit Exceeded");
    }
    boolean known =
        request
            .json()
            .filter(body -> body.path("identifier").asText().equals(HANDLE))
            .filter(body -> body.path("password").asText().equals(BlueskyStandIn.PASSWORD))
            .isPresent();
    return known
        ? Answer.json(200, session(now))
        : Xrpc.error(401, "AuthenticationRequired", "Invalid identifier or password");
  }

  synchronized Answer renew(Request request, Instant now) {
    return problem(request, refresh, now).orElseGet(() -> Answer.json(200, session(now)));
  }

  /** What is wrong with the token of a request, if anything. */
  synchronized Optional<Answer> objection(Request request, Instant now) {
    return problem(request, access, now);
  }

  private static Optional<Answer> problem(
      Request request, Map<String, Instant> tokens, Instant now) {
    Optional<String> token =
        request
            .header("Authorization")
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> value.substring("Bearer ".length()));
    if (token.isEmpty()) {
      return Optional.of(Xrpc.error(401, "AuthMissing", "Authentication Required"));
    }
    Optional<Instant> end = Optional.ofNullable(tokens.get(token.get()));
    if (end.isEmpty()) {
      return Optional.of(Xrpc.error(400, "InvalidToken", "Token could not be verified"));
    }
    return now.isBefore(end.get())
        ? Optional.empty()
        : Optional.of(Xrpc.error(400, "ExpiredToken", "Token has expired"));
  }

  private ObjectNode session(Instant now) {
    String number = now.toEpochMilli() + "-" + access.size();
    access.put("access-" + number, now.plus(ACCESS));
    refresh.put("refresh-" + number, now.plus(REFRESH));
    ObjectNode json =
        Json.object()
            .put("did", DID)
            .put("handle", HANDLE)
            .put("accessJwt", "access-" + number)
            .put("refreshJwt", "refresh-" + number)
            .put("active", true);
    json.putObject("didDoc")
        .put("id", DID)
        .putArray("service")
        .addObject()
        .put("id", "#atproto_pds")
        .put("type", "AtprotoPersonalDataServer")
        .put("serviceEndpoint", address.toString());
    return json;
  }
}
