package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import java.time.Duration;
import java.util.Optional;

/** What became of one call. Reasons are for people and hold no secret. */
public sealed interface Outcome {
  /** The platform has the post. */
  record Accepted(Receipt receipt) implements Outcome {}

  /** It certainly has not, and the same request will never work. */
  record Rejected(String reason) implements Outcome {}

  /**
   * It certainly has not, and the same request may work later.
   *
   * @param after the platform's own figure, if it gave a sensible one (0 to 24 h)
   */
  record Retry(Optional<Duration> after, String reason) implements Outcome {}

  /** It may have the post; only the platform can tell. */
  record Unknown(String reason) implements Outcome {}

  /**
   * Account, token or money: no request of this channel will work until a person mends it. It
   * certainly has not this post.
   */
  record Broken(String reason) implements Outcome {}
}
