package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.afterword.contract.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a thread has come. The posts are fixed when the first of them is intended, so that an
 * edit in the middle of a thread cannot mix two texts.
 *
 * @param act what the posts are for
 * @param revision of the recap that the posts speak of
 * @param substance what the posts speak of
 * @param posts all posts, at least one
 * @param receipts of the posts that are done, in the same order; of one in doubt its place is kept
 * @param before what earlier acts left on the platform; a reply goes below it
 * @param aside posts in doubt that are taken up when the others are done; versions before 0.1 did
 *     not write it
 */
public record Progress(
    Act act,
    Revision revision,
    Substance substance,
    List<PlannedPost> posts,
    List<Receipt> receipts,
    List<AnnouncedPost> before,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<SetAside> aside) {
  /** Refuses more receipts than posts. */
  public Progress {
    posts = List.copyOf(posts);
    receipts = List.copyOf(receipts);
    before = List.copyOf(before);
    aside = List.copyOf(aside);
    if (posts.isEmpty() || receipts.size() > posts.size()) {
      throw new IllegalArgumentException("a thread has at least one post and no more receipts");
    }
  }

  /** The beginning of a first announcement. */
  public static Progress announcing(
      Revision revision, Substance substance, List<PlannedPost> posts) {
    return beginning(Act.ANNOUNCE, revision, substance, posts, List.of());
  }

  /** The beginning of an act, on top of what is out. */
  public static Progress beginning(
      Act act,
      Revision revision,
      Substance substance,
      List<PlannedPost> posts,
      List<AnnouncedPost> before) {
    return new Progress(act, revision, substance, posts, List.of(), before, List.of());
  }

  /** Whether a post that is out still has to be corrected. */
  boolean corrects() {
    return act == Act.EDIT || unsent().anyMatch(post -> post.deed() == Deed.EDIT);
  }

  /** What followers have heard of when nothing more is sent. */
  Substance said() {
    List<PlannedPost> sent = posts.subList(0, receipts.size());
    return substance.without(
        substance.videos().stream()
            .filter(video -> unsent().anyMatch(post -> post.tells(video)))
            .filter(video -> sent.stream().noneMatch(post -> post.tells(video)))
            .toList());
  }

  private Stream<PlannedPost> unsent() {
    return posts.stream().skip(receipts.size());
  }

  /** The post that is due. */
  @JsonIgnore
  public PlannedPost nextPost() {
    return posts.get(next());
  }

  /** All posts of the thread that are out, those of earlier acts first. */
  public List<Receipt> thread() {
    return Stream.concat(
            before.stream().map(AnnouncedPost::receipt),
            receipts.stream().filter(receipt -> !receipt.isDoubt()))
        .toList();
  }

  /** Where something can be seen now. */
  public List<Receipt> visible() {
    return Announced.posts(this).stream().map(AnnouncedPost::receipt).toList();
  }

  /**
   * Position of the post that is due, from 0; equals the number of posts when none is. One that was
   * set aside and taken up again comes first.
   */
  public int next() {
    for (int post = 0; post < receipts.size(); post++) {
      if (receipts.get(post).isDoubt() && !isAside(post)) {
        return post;
      }
    }
    return receipts.size();
  }

  private boolean isAside(int post) {
    return aside.stream().anyMatch(one -> one.intent().post() == post);
  }

  /** Whether every post has an answer. */
  @JsonIgnore
  public boolean isComplete() {
    return next() == posts.size() && aside.isEmpty();
  }

  /** Whether posts come after the one that is due. */
  @JsonIgnore
  public boolean goesOn() {
    return Math.max(next() + 1, receipts.size()) < posts.size();
  }

  /** Which post of how many, for people; nothing if there is only one. */
  public String position(int post) {
    return posts.size() == 1 ? "" : "post " + (post + 1) + " of " + posts.size() + ": ";
  }

  /** What was set aside, for people. */
  Optional<String> doubt() {
    return aside.stream()
        .findFirst()
        .map(
            first ->
                (aside.size() == 1 ? "one post is" : aside.size() + " posts are")
                    + " in doubt; "
                    + position(first.intent().post())
                    + first.reason());
  }

  /** One post further. */
  public Progress with(Receipt receipt) {
    return with(next(), receipt, aside);
  }

  /** The post that is due is in doubt, and those after it go on. */
  Progress without(SetAside doubtful) {
    return with(
        next(),
        Receipt.doubt(doubtful.since()),
        Stream.concat(aside.stream(), Stream.of(doubtful)).toList());
  }

  /** The first that was set aside is due now. */
  Progress takingUp() {
    return new Progress(
        act, revision, substance, posts, receipts, before, aside.subList(1, aside.size()));
  }

  /** A person knows what became of one that was set aside. */
  Progress answered(SetAside one, Receipt receipt) {
    return with(
        one.intent().post(), receipt, aside.stream().filter(other -> !other.equals(one)).toList());
  }

  /** A person knows that one that was set aside is not out. */
  Progress missing(SetAside one, String because) {
    return new Progress(
        act,
        revision,
        substance,
        posts,
        receipts,
        before,
        aside.stream().map(other -> other.equals(one) ? one.missing(because) : other).toList());
  }

  /** Nothing more is sent of it; what is in doubt stays so. */
  Progress cut(Receipt instead) {
    Progress all = next() < receipts.size() ? with(instead) : this;
    return new Progress(
        act,
        revision,
        substance,
        posts.subList(0, all.receipts.size()),
        all.receipts,
        before,
        aside);
  }

  private Progress with(int post, Receipt receipt, List<SetAside> doubts) {
    var more = new ArrayList<>(receipts);
    if (post < more.size()) {
      more.set(post, receipt);
    } else {
      more.add(receipt);
    }
    return new Progress(act, revision, substance, posts, more, before, doubts);
  }
}
