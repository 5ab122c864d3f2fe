package dev.afterword.syndicator.twitter;

import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Failure;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import twitter4j.TwitterException;

/** What twitter4j threw, as the exchange that it was. */
final class Refusal {
  private static final String RESET = "x-rate-limit-reset";
  private static final List<String> JSON = List.of("application/json");

  private Refusal() {}

  static Exchange of(TwitterException thrown) {
    if (thrown.getStatusCode() >= 0) {
      return new Exchange.Answered(thrown.getStatusCode(), headers(thrown), body(thrown));
    }
    return thrown.getCause() == null
        ? new Exchange.Lost("the connection was lost or the answer is not that of X")
        : Failure.of(thrown.getCause());
  }

  /** Asked for by name, one that is absent throws; twitter4j has read the only one that we need. */
  private static HttpHeaders headers(TwitterException thrown) {
    Map<String, List<String>> headers = new HashMap<>(Map.of("Content-Type", JSON));
    Optional.ofNullable(thrown.getRateLimitStatus())
        .ifPresent(limit -> headers.put(RESET, List.of("" + limit.getResetTimeInSeconds())));
    return HttpHeaders.of(headers, (_, _) -> true);
  }

  /** twitter4j hides the body in its message, behind a line of its own. */
  private static String body(TwitterException thrown) {
    String message = "" + thrown.getMessage();
    int from = message.indexOf('{', Math.max(0, message.indexOf('\n')));
    int to = message.lastIndexOf('}');
    return from >= 0 && to > from
        ? message.substring(from, to + 1)
        : Objects.requireNonNullElse(thrown.getErrorMessage(), "");
  }
}
