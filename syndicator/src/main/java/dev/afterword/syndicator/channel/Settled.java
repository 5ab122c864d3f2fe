package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Exchange.Answered;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * How a change or the removal of something that is known is answered: any success of the platform
 * will do.
 *
 * @param platform that answers
 * @param known what is known of it already
 * @param wish what was wanted
 */
public record Settled(Answers platform, Receipt known, Wish wish) implements Answers {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int DONE = 200;

  /** What was wanted. */
  public enum Wish {
    /** That it says something else. */
    CHANGED,
    /** That it is not there; one that is gone is removed. */
    REMOVED
  }

  /** What an exchange means, which may be repeated. */
  public Outcome outcome(Exchange exchange, int attempt) {
    return new OutcomeTable(Repeat.SAFE, attempt, this).outcome(exchange);
  }

  /** A success is the platform's, and not the page of somebody on the way to it. */
  @Override
  public Optional<Receipt> receipt(Answered answer) {
    return answer.body().isBlank() || isAbsent(answer.status()) || isJson(answer)
        ? Optional.of(known)
        : Optional.empty();
  }

  private static boolean isJson(Answered answer) {
    return PlatformWords.json(answer).isPresent();
  }

  private static boolean isAbsent(int status) {
    return status == NOT_FOUND || status == GONE;
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return platform.wait(headers);
  }

  @Override
  public Optional<Duration> wait(Answered answer) {
    return platform.wait(answer);
  }

  @Override
  public int status(Answered answer) {
    int status = platform.status(answer);
    return wish == Wish.REMOVED && isAbsent(status) ? DONE : status;
  }
}
