package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Revision;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a thread has come. The posts are fixed when the first of them is intended, so that an
 * edit in the middle of a thread cannot mix two texts.
 *
 * @param revision of the recap that the posts speak of
 * @param substance what the posts speak of
 * @param posts all posts, at least one
 * @param receipts of the posts that are out, in the same order
 */
public record Progress(
    Revision revision, Substance substance, List<PlannedPost> posts, List<Receipt> receipts) {
  /** Refuses more receipts than posts. */
  public Progress {
    posts = List.copyOf(posts);
    receipts = List.copyOf(receipts);
    if (posts.isEmpty() || receipts.size() > posts.size()) {
      throw new IllegalArgumentException("a thread has at least one post and no more receipts");
    }
  }

  /** Position of the post that is due, from 0; equals the number of posts when all are out. */
  public int next() {
    return receipts.size();
  }

  /** Whether all posts are out. */
  @JsonIgnore
  public boolean isComplete() {
    return next() == posts.size();
  }

  /** One post further. */
  public Progress with(Receipt receipt) {
    var more = new ArrayList<>(receipts);
    more.add(receipt);
    return new Progress(revision, substance, posts, more);
  }
}
