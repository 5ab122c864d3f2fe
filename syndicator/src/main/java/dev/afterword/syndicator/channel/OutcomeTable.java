package dev.afterword.syndicator.channel;

import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Exchange.Truncated;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * What an exchange means for a post, by HTTP alone. Pure. A request that may be repeated is retried
 * where another one leaves a doubt that only the platform can end. Channels look at the answers of
 * their platform first and leave the rest to this table.
 */
public final class OutcomeTable {
  /** After so many attempts an answer that makes no sense is no accident. */
  private static final int MOST_SENSELESS = 3;

  private final Repeat repeat;
  private final int attempt;
  private final Answers answers;

  /**
   * The table for one attempt.
   *
   * @param attempt from 1
   */
  public OutcomeTable(Repeat repeat, int attempt, Answers answers) {
    this.repeat = repeat;
    this.attempt = attempt;
    this.answers = answers;
  }

  /** What it means. */
  public Outcome outcome(Exchange exchange) {
    return switch (exchange) {
      case Exchange.NotSent notSent -> new Outcome.Retry(Optional.empty(), notSent.reason());
      case Exchange.Forbidden forbidden -> new Outcome.Broken(forbidden.reason());
      case Exchange.Lost lost -> doubt(Optional.empty(), lost.reason());
      case Truncated cut when isSuccess(cut.status()) -> senseless(cut.reason());
      case Truncated cut ->
          refusal(cut.status(), wait(cut.headers()), "HTTP " + cut.status() + ", " + cut.reason());
      case Answered answered when isSuccess(answers.status(answered)) ->
          answers
              .receipt(answered)
              .<Outcome>map(Outcome.Accepted::new)
              .orElseGet(() -> senseless("not the answer of this platform"));
      case Answered answered ->
          refusal(answers.status(answered), answers.wait(answered), PlatformWords.of(answered));
    };
  }

  private Outcome refusal(int status, Optional<Duration> wait, String reason) {
    return switch (status) {
      case 401, 402, 403 -> new Outcome.Broken(reason);
      case 425, 429 -> new Outcome.Retry(wait, reason);
      case 408 -> doubt(wait, reason);
      default -> status >= 500 || status < 200 ? doubt(wait, reason) : rejected(status, reason);
    };
  }

  private static Outcome rejected(int status, String reason) {
    return new Outcome.Rejected(
        status < 400 ? reason + " (a redirect, which is never followed: correct the url)" : reason);
  }

  private Outcome senseless(String reason) {
    return attempt < MOST_SENSELESS ? doubt(Optional.empty(), reason) : new Outcome.Unknown(reason);
  }

  private Outcome doubt(Optional<Duration> wait, String reason) {
    return switch (repeat) {
      case SAFE -> new Outcome.Retry(wait, reason);
      case UNSAFE -> new Outcome.Unknown(reason);
    };
  }

  private Optional<Duration> wait(HttpHeaders headers) {
    return answers.wait(headers);
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }
}
