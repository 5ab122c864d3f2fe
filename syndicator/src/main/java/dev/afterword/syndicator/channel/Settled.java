package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Exchange.Answered;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * How a change of something that is known is answered: any success of the platform will do.
 *
 * @param platform that answers
 * @param known what is known of it already
 */
public record Settled(Answers platform, Receipt known) implements Answers {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return isTold(answer) ? Optional.of(known) : Optional.empty();
  }

  /** Whether a success is the platform's, and not the page of somebody on the way to it. */
  static boolean isTold(Answered answer) {
    return answer.body().isBlank()
        || answer.status() == GONE
        || answer.status() == NOT_FOUND
        || PlatformWords.json(answer).isPresent();
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return platform.wait(headers);
  }

  /** What an exchange means for an edit. */
  public Outcome edited(Exchange exchange, int attempt) {
    return new OutcomeTable(Repeat.SAFE, attempt, this).outcome(exchange);
  }
}
