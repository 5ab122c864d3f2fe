package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** How one platform is understood. */
public interface Answers {
  /** The receipt in a 2xx answer; empty if the answer is not what the platform answers. */
  Optional<Receipt> receipt(Exchange.Answered answer);

  /** The wait that the platform asks for, if it gave a sensible one. */
  Optional<Duration> wait(HttpHeaders headers);

  /** Likewise for platforms that tell it in the body. */
  default Optional<Duration> wait(Exchange.Answered answer) {
    return wait(answer.headers());
  }

  /**
   * The HTTP status that an answer amounts to, for platforms that wrap a refusal into a success.
   */
  default int status(Exchange.Answered answer) {
    return answer.status();
  }
}
