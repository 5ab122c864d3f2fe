package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What the followers of a channel saw last of a recap. Every later change is judged against this,
 * never against the event before it, which compaction may have removed.
 *
 * @param revision that was announced
 * @param substance what was said
 * @param posts what is out, in the order of the thread
 * @param at when the last of its posts was accepted
 */
public record Announced(
    Revision revision, Substance substance, List<AnnouncedPost> posts, Instant at) {
  /** Takes its own copy. */
  public Announced {
    posts = List.copyOf(posts);
  }

  /** What a finished act leaves, on top of what was out before it. */
  public static Announced after(Progress done, Instant at) {
    return new Announced(done.revision(), done.substance(), posts(done), at);
  }

  /**
   * What an act leaves that ended in the middle. An edit that was not made, or not of every post,
   * has told nobody anything: what was heard before still counts. Nobody has heard of videos whose
   * posts were still to come.
   *
   * @param before what was heard before the act
   */
  public static Optional<Announced> unfinished(
      Optional<Announced> before, Progress stopped, Instant at) {
    if (stopped.receipts().isEmpty()) {
      return before;
    }
    return stopped.corrects()
        ? before.map(
            heard -> new Announced(heard.revision(), heard.substance(), posts(stopped), at))
        : Optional.of(new Announced(stopped.revision(), stopped.said(), posts(stopped), at));
  }

  /** What is out after the calls of an act that were answered so far. */
  static List<AnnouncedPost> posts(Progress done) {
    var posts = new ArrayList<>(done.before());
    for (int index = 0; index < done.receipts().size(); index++) {
      Receipt receipt = done.receipts().get(index);
      if (!receipt.isDoubt()) {
        apply(posts, done.act(), done.posts().get(index), receipt);
      }
    }
    return posts;
  }

  private static void apply(
      List<AnnouncedPost> posts, Act act, PlannedPost planned, Receipt receipt) {
    switch (planned.deed()) {
      case POST -> posts.add(new AnnouncedPost(act, receipt, planned.digest()));
      case EDIT ->
          posts.replaceAll(post -> planned.isAbout(post) ? edited(post, planned, receipt) : post);
      case DELETE -> posts.removeIf(planned::isAbout);
    }
  }

  /** Platforms answer an edit without what they told of the post before, such as its address. */
  private static AnnouncedPost edited(AnnouncedPost post, PlannedPost planned, Receipt receipt) {
    Receipt first = post.receipt();
    var details = new HashMap<>(first.details());
    details.putAll(receipt.details());
    return new AnnouncedPost(
        post.act(),
        new Receipt(first.id(), receipt.url().or(first::url), details, receipt.at()),
        planned.digest());
  }

  /** The same posts, now judged by another revision that says the same. */
  public Announced as(Revision other, Substance same) {
    return new Announced(other, same, posts, at);
  }

  /** Where it was said. */
  @JsonIgnore
  public List<Receipt> receipts() {
    return posts.stream().map(AnnouncedPost::receipt).toList();
  }
}
