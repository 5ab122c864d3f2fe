package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.RetryAfter;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import twitter4j.TwitterException;

/** What a refusal or failure of twitter4j means. Pure. */
final class XOutcomes {
  private final Instant now;

  XOutcomes(Instant now) {
    this.now = now;
  }

  Outcome outcome(TwitterException refusal) {
    int status = refusal.getStatusCode();
    return status < 0 ? unanswered(refusal) : answered(status, refusal);
  }

  /** X refuses a text that it has already, and says so only in prose. */
  static boolean isDuplicate(TwitterException refusal) {
    return refusal.getStatusCode() == 403
        && words(refusal).toLowerCase(Locale.ROOT).contains("duplicate");
  }

  /** What X said, with its status. */
  static String reason(TwitterException refusal) {
    String words = words(refusal);
    return "HTTP " + refusal.getStatusCode() + (words.isEmpty() ? "" : ": " + words);
  }

  private Outcome answered(int status, TwitterException refusal) {
    String reason = reason(refusal);
    if (isUsageCapped(refusal)) {
      return new Outcome.Broken(reason);
    }
    return switch (status) {
      case 401, 402 -> new Outcome.Broken(reason);
      case 403 -> isDuplicate(refusal) ? new Outcome.Rejected(reason) : new Outcome.Broken(reason);
      case 425, 429 -> new Outcome.Retry(wait(refusal), reason);
      case 408 -> new Outcome.Unknown(reason);
      default ->
          status >= 500 || status < 300
              ? new Outcome.Unknown(reason)
              : new Outcome.Rejected(reason);
    };
  }

  private static Outcome unanswered(TwitterException failure) {
    return switch (failure.getCause()) {
      case ConnectException _, UnknownHostException _, NoRouteToHostException _ ->
          retry("connection refused");
      case SSLHandshakeException _, SSLPeerUnverifiedException _ ->
          retry("no secure connection: the certificate or protocol does not fit");
      case SocketTimeoutException slow when isConnecting(slow) -> retry("no connection in time");
      case SocketTimeoutException _ -> new Outcome.Unknown("no answer in time");
      case null, default ->
          new Outcome.Unknown("the connection was lost or the answer is not that of X");
    };
  }

  private static boolean isConnecting(SocketTimeoutException slow) {
    return PlatformWords.clean("" + slow.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
  }

  private static Outcome retry(String reason) {
    return new Outcome.Retry(Optional.empty(), reason);
  }

  /** Out of money, not out of breath: waiting does not help. */
  private static boolean isUsageCapped(TwitterException refusal) {
    JsonNode problem = problem(refusal).orElseGet(MissingNode::getInstance);
    return problem.path("type").asText().endsWith("/usage-capped")
        || problem.path("title").asText().equals("UsageCapExceeded");
  }

  /** {@code x-rate-limit-reset}; X sends no {@code Retry-After}. */
  private Optional<Duration> wait(TwitterException refusal) {
    return Optional.ofNullable(refusal.getRateLimitStatus())
        .flatMap(
            limit -> RetryAfter.until(Instant.ofEpochSecond(limit.getResetTimeInSeconds()), now));
  }

  private static String words(TwitterException refusal) {
    return problem(refusal)
        .map(problem -> PlatformWords.of(problem.toString()))
        .or(() -> Optional.ofNullable(refusal.getErrorMessage()).map(PlatformWords::clean))
        .orElse("");
  }

  /** twitter4j hides the body in its message, behind a line of its own. */
  private static Optional<JsonNode> problem(TwitterException refusal) {
    String message = "" + refusal.getMessage();
    int from = message.indexOf('{', Math.max(0, message.indexOf('\n')));
    int to = message.lastIndexOf('}');
    return from >= 0 && to > from
        ? PlatformWords.json(message.substring(from, to + 1))
        : Optional.empty();
  }
}
