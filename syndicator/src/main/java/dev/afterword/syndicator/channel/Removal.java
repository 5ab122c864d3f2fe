package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the removal of a post is answered: any success of the platform will do, and one that is gone
 * is removed.
 *
 * @param platform that answers
 * @param id of the post
 * @param now of the answer
 */
public record Removal(Answers platform, String id, Instant now) implements Answers {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int DONE = 200;

  /** What an exchange means for the removal, which may be repeated. */
  public Outcome outcome(Exchange exchange, int attempt) {
    return new OutcomeTable(Repeat.SAFE, attempt, this).outcome(exchange);
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return Settled.isTold(answer)
        ? Optional.of(new Receipt(id, Optional.empty(), Map.of(), now))
        : Optional.empty();
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return platform.wait(headers);
  }

  @Override
  public Optional<Duration> wait(Exchange.Answered answer) {
    return platform.wait(answer);
  }

  @Override
  public int status(Exchange.Answered answer) {
    int status = platform.status(answer);
    return status == NOT_FOUND || status == GONE ? DONE : status;
  }
}
