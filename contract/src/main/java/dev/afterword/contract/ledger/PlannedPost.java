package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.Digests;
import java.util.List;
import java.util.Optional;

/**
 * One post of an announcement, fitted to its platform; or what is to become of one that is out.
 *
 * @param deed what the call does
 * @param target the post that is replaced or removed
 * @param text as a follower reads it
 * @param length of the text in the platform's unit
 * @param limit in the same unit, 0 if the platform has none
 * @param unit what is counted, for example {@code weighted characters}
 * @param links addresses in the text; a look-up recognises the post by them
 * @param cut names of the fields that had to be shortened or left out
 * @param request what the channel will send, without credentials and without what earlier receipts
 *     add
 */
public record PlannedPost(
    Deed deed,
    Optional<Receipt> target,
    String text,
    int length,
    int limit,
    String unit,
    List<String> links,
    List<String> cut,
    JsonNode request) {
  /** Takes its own copies. */
  public PlannedPost {
    links = List.copyOf(links);
    cut = List.copyOf(cut);
  }

  /** A new post. */
  public static PlannedPost post(
      String text,
      int length,
      int limit,
      String unit,
      List<String> links,
      List<String> cut,
      JsonNode request) {
    return new PlannedPost(
        Deed.POST, Optional.empty(), text, length, limit, unit, links, cut, request);
  }

  /** Says the same in place of a post that is out. */
  public PlannedPost replacing(Receipt posted) {
    return new PlannedPost(
        Deed.EDIT, Optional.of(posted), text, length, limit, unit, links, cut, request);
  }

  /** Removes a post that is out. */
  public static PlannedPost removing(Receipt posted) {
    return new PlannedPost(
        Deed.DELETE,
        Optional.of(posted),
        "",
        0,
        0,
        "",
        List.of(),
        List.of(),
        JsonNodeFactory.instance.objectNode());
  }

  /** Of everything it says, attachments included. */
  @JsonIgnore
  public String digest() {
    return Digests.sha256(request.toString());
  }

  /** Whether whoever reads it learns of a video. */
  boolean tells(String video) {
    return links.contains(video) || text.contains(video);
  }

  /** Whether it replaces or removes this post. */
  boolean isAbout(AnnouncedPost post) {
    return target.filter(about -> about.id().equals(post.receipt().id())).isPresent();
  }
}
