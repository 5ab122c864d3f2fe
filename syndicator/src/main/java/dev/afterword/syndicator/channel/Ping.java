package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.PlannedPost;

/** How somebody is told that an address has something new. To tell twice does no harm. */
public interface Ping {
  /** What is told. */
  PlannedPost compose(Announcement announcement);

  /** How it is told. */
  WebRequest request(JsonNode planned);

  /** What an answer means that is neither success nor wait, if not what HTTP says. */
  default Outcome refused(Outcome byStatus) {
    return byStatus;
  }

  /** Whether it would be heard. */
  Standing check(WebClient client);
}
