package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import java.math.BigDecimal;
import java.util.List;

/**
 * One configured destination. Composing is pure; sending makes exactly one call, within {@link
 * Traits#deadline()}, and never repeats it: what to do about an outcome is the ledger's affair.
 * Used by one thread at a time for sending and finding, by any for composing.
 */
public interface Channel extends AutoCloseable {
  /** What the platform can do. */
  Traits traits();

  /**
   * Asks the platform whether it would take our posts; never posts. Never throws for what a
   * platform or network does.
   */
  default Standing check() {
    return new Standing.Unclear("it cannot be asked without sending something");
  }

  /**
   * Asks the platform for its limits, where it tells them; to be called before composing. Never
   * throws for what a platform or network does: without an answer the usual limits hold.
   */
  default void prepare() {}

  /**
   * The posts of an announcement, at least one, each within the platform's limit. Pure: same input
   * and limits, same posts.
   */
  List<PlannedPost> compose(Announcement announcement);

  /**
   * The exact request of the next post of {@link dev.afterword.contract.ledger.Deed#POST}: the
   * planned one and what only the thread before it tells, such as the id it replies to. Holds no
   * credentials, because it is written to a topic. Pure. The planned one alone unless a platform
   * needs more.
   */
  default JsonNode request(Progress progress, Key key) {
    return progress.nextPost().request();
  }

  /**
   * The exact request that gives a post that is out another text. Pure. Asked only with {@link
   * Ability#EDITS}.
   */
  default JsonNode edit(PlannedPost post, Receipt posted) {
    throw new IllegalStateException("posts of this platform cannot be edited");
  }

  /**
   * The exact request that removes a post that is out. Pure. Asked only with {@link
   * Ability#DELETES}.
   */
  default JsonNode deletion(Receipt posted) {
    throw new IllegalStateException("posts of this platform cannot be removed");
  }

  /** An estimate of what one call costs, in US dollars. */
  default BigDecimal price(PlannedPost post) {
    return BigDecimal.ZERO;
  }

  /**
   * Sends it, once. What has to be uploaded before goes up in the same turn: nobody sees it, and it
   * may be repeated. Never throws for what a platform or network does; blocks at most for the
   * deadline.
   *
   * @param intent as written to the ledger
   */
  Outcome send(Intent intent);

  /**
   * Looks for a post that may be there. Asked only where {@link Traits#searchable()}; never posts.
   *
   * @param intent of the post in doubt
   * @param progress its thread
   */
  Finding find(Intent intent, Progress progress);

  /**
   * Gives a post another text. May be repeated, so a doubt is {@link Outcome.Retry}.
   *
   * @param intent of a request made by {@link #edit(PlannedPost, Receipt)}
   */
  default Outcome edit(Intent intent) {
    throw new IllegalStateException("posts of this platform cannot be edited");
  }

  /**
   * Removes a post. May be repeated, so a doubt is {@link Outcome.Retry}, and a post that is gone
   * already is {@link Outcome.Accepted}.
   *
   * @param intent of a request made by {@link #deletion(Receipt)}
   */
  default Outcome delete(Intent intent) {
    throw new IllegalStateException("posts of this platform cannot be removed");
  }

  @Override
  void close();
}
