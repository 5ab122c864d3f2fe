package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Receipt;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An account's own posts, newest first, searched page by page for one that may be there.
 *
 * @param platform for people
 * @param account asks who we are; empty if the platform does not say
 * @param pages shows what the account has said
 */
public record History(String platform, Supplier<Optional<String>> account, Pages pages) {
  private static final int MOST_PAGES = 5;

  /** Shows one page after the other. */
  @FunctionalInterface
  public interface Pages {
    /**
     * A page; empty if the platform does not show it.
     *
     * @param account whose posts
     * @param next what the page before told of this one; empty for the first
     */
    Optional<Page> show(String account, Optional<String> next);
  }

  /**
   * What a platform shows at once.
   *
   * @param posts newest first
   * @param next tells the following page; empty if this is the last
   */
  public record Page(List<Post> posts, Optional<String> next) {
    /** Takes its own copy. */
    public Page {
      posts = List.copyOf(posts);
    }

    private Optional<Receipt> match(LookUp wanted) {
      return posts.stream()
          .filter(post -> !post.at().isBefore(wanted.since()))
          .filter(post -> wanted.recognises(post.receipt().id(), post.addresses()))
          .map(Post::receipt)
          .findFirst();
    }

    private boolean isLast(LookUp wanted) {
      return next.isEmpty() || posts.isEmpty() || posts.getLast().at().isBefore(wanted.since());
    }
  }

  /**
   * One post.
   *
   * @param at when it was made
   * @param addresses that it leads to
   */
  public record Post(Receipt receipt, Instant at, Set<String> addresses) {
    /** Takes its own copy. */
    public Post {
      addresses = Set.copyOf(addresses);
    }
  }

  /**
   * The account in the answer to the question who we are, if it tells one.
   *
   * @param id where its id stands (RFC 6901)
   */
  public static Optional<String> account(Exchange whoami, String id) {
    return WebService.read(whoami)
        .map(me -> me.at(id).asText())
        .filter(known -> known.matches("[A-Za-z0-9]+"));
  }

  /** Searches. */
  public Finding find(LookUp wanted) {
    if (wanted.links().isEmpty()) {
      return new Finding.Unclear("the post has no link to recognise it by");
    }
    return account
        .get()
        .map(known -> search(known, wanted))
        .orElseGet(() -> new Finding.Unclear(platform + " did not tell the account"));
  }

  private Finding search(String known, LookUp wanted) {
    Optional<String> next = Optional.empty();
    for (int number = 0; number < MOST_PAGES; number++) {
      Optional<Page> page = pages.show(known, next);
      if (page.isEmpty()) {
        return new Finding.Unclear(platform + " did not show the account's posts");
      }
      Optional<Receipt> found = page.get().match(wanted);
      if (found.isPresent()) {
        return new Finding.Found(found.get());
      }
      if (page.get().isLast(wanted)) {
        return new Finding.Absent();
      }
      next = page.get().next();
    }
    return new Finding.Unclear("too many posts since then to be sure");
  }

  /** A time in ISO 8601. A post without a readable one is not ruled out by its age. */
  public static Instant time(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeException unreadable) {
      return Instant.MAX;
    }
  }
}
