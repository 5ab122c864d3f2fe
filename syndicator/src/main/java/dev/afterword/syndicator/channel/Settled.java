package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Exchange.Answered;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * How a change of something that is known is answered: any success will do.
 *
 * @param platform that answers
 * @param known what is known of it already
 */
public record Settled(Answers platform, Receipt known) implements Answers {
  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return Optional.of(known);
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
