package dev.afterword.syndicator.channel.x;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.RetryAfter;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How X is understood where twitter4j is not asked.
 *
 * @param now of the answer
 */
record XAnswers(Instant now) implements Answers {
  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer.body())
        .map(json -> json.path("data").path("id").asText())
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(id -> new Receipt(id, Optional.empty(), Map.of(), now));
  }

  /** {@code x-rate-limit-reset}, in seconds of the epoch; X sends no {@code Retry-After}. */
  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return RetryAfter.atEpoch(headers, "x-rate-limit-reset", now)
        .or(() -> RetryAfter.in(headers, now));
  }
}
