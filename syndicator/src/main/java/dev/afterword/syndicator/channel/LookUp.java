package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a post in doubt looks like among the account's own posts.
 *
 * @param since no older post can be it
 * @param links all of them are in it
 * @param known ids of posts of the same thread that are accounted for
 */
public record LookUp(Instant since, List<String> links, List<String> known) {
  /** Two clocks differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Takes its own copies. */
  public LookUp {
    links = List.copyOf(links);
    known = List.copyOf(known);
  }

  /** The post of an intent. */
  public static LookUp of(Intent intent, Progress progress) {
    return new LookUp(
        intent.at().minus(TOLERANCE),
        progress.posts().get(intent.post()).links(),
        progress.thread().stream().map(Receipt::id).toList());
  }

  /**
   * Whether a post is the one.
   *
   * @param id of the post
   * @param addresses in the post
   */
  public boolean recognises(String id, Collection<String> addresses) {
    var there = addresses.stream().map(LookUp::plain).collect(Collectors.toSet());
    return !known.contains(id) && links.stream().map(LookUp::plain).allMatch(there::contains);
  }

  /**
   * What a list of posts tells.
   *
   * @param posts of the account
   * @param complete whether there are no others; one that is too old to be it tells so as well
   */
  public Finding among(List<Candidate> posts, boolean complete) {
    return posts.stream()
        .filter(post -> !isOlder(post) && (post.marked() || isLike(post)))
        .findFirst()
        .<Finding>map(post -> new Finding.Found(post.receipt()))
        .orElseGet(
            () ->
                complete || posts.stream().anyMatch(this::isOlder)
                    ? new Finding.Absent()
                    : new Finding.Unclear("too many posts since then to be sure"));
  }

  private boolean isOlder(Candidate post) {
    return post.at().isBefore(since);
  }

  private boolean isLike(Candidate post) {
    return !links.isEmpty() && recognises(post.receipt().id(), Addresses.in(post.text()));
  }

  /** Platforms add or drop the slash behind a host. */
  private static String plain(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
