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
}
