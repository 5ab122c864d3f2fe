package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
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
   * The exact request of the next post: the planned one and what only the receipts before it tell,
   * such as the id it replies to. Holds no credentials, because it is written to a topic. Pure.
   */
  JsonNode request(Progress progress, Key key);

  /**
   * Sends it, once. Never throws for what a platform or network does; blocks at most for the
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

  @Override
  void close();
}
