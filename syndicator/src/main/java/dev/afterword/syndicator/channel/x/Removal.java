package dev.afterword.syndicator.channel.x;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Removes a post (DELETE /2/tweets/{id}), and understands what X says to that. */
final class Removal implements Answers {
  private final Instant now;

  Removal(Instant now) {
    this.now = now;
  }

  /** A post that is not there any more is gone, which is what was wanted. */
  Outcome remove(XClient client, String id, int attempt) {
    Exchange exchange =
        client.send(
            new WebRequest("DELETE", client.at("/2/tweets/" + id), Map.of(), Optional.empty()));
    if (exchange instanceof Exchange.Answered answer
        && (answer.status() == 404 || answer.status() == 410)) {
      return new Outcome.Accepted(gone());
    }
    return new OutcomeTable(Repeat.SAFE, attempt, this).outcome(exchange);
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return PlatformWords.json(answer.body())
        .filter(json -> json.path("data").path("deleted").asBoolean())
        .map(_ -> gone());
  }

  private Receipt gone() {
    return new Receipt("", Optional.empty(), Map.of(), now);
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return reset(headers, now);
  }

  /** {@code x-rate-limit-reset}, in seconds of the epoch; X sends no {@code Retry-After}. */
  static Optional<Duration> reset(HttpHeaders headers, Instant now) {
    return RetryAfter.atEpoch(headers, "x-rate-limit-reset", now);
  }
}
