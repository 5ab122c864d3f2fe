package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a thread has come. The posts are fixed when the first of them is intended, so that an
 * edit in the middle of a thread cannot mix two texts.
 *
 * @param act what the posts are for
 * @param revision of the recap that the posts speak of
 * @param substance what the posts speak of
 * @param posts all posts, at least one
 * @param receipts of the posts that are done, in the same order
 * @param before what earlier acts left on the platform; a reply goes below it
 */
public record Progress(
    Act act,
    Revision revision,
    Substance substance,
    List<PlannedPost> posts,
    List<Receipt> receipts,
    List<AnnouncedPost> before) {
  /** Refuses more receipts than posts. */
  public Progress {
    posts = List.copyOf(posts);
    receipts = List.copyOf(receipts);
    before = List.copyOf(before);
    if (posts.isEmpty() || receipts.size() > posts.size()) {
      throw new IllegalArgumentException("a thread has at least one post and no more receipts");
    }
  }

  /** The beginning of a first announcement. */
  public static Progress announcing(
      Revision revision, Substance substance, List<PlannedPost> posts) {
    return new Progress(Act.ANNOUNCE, revision, substance, posts, List.of(), List.of());
  }

  /** The post that is due. */
  @JsonIgnore
  public PlannedPost nextPost() {
    return posts.get(next());
  }

  /** All posts of the thread that are out, those of earlier acts first. */
  public List<Receipt> thread() {
    return Stream.concat(before.stream().map(AnnouncedPost::receipt), receipts.stream()).toList();
  }

  /** Where something can be seen now. */
  public List<Receipt> visible() {
    return Announced.posts(this).stream().map(AnnouncedPost::receipt).toList();
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
    return new Progress(act, revision, substance, posts, more, before);
  }
}
