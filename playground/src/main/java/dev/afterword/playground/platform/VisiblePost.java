package dev.afterword.playground.platform;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A post as a follower sees it now; deleted ones are not visible.
 *
 * @param url the page of the post in this playground
 * @param text as it was written, with whole URLs
 * @param replyTo the id of the post it answers
 * @param length in the platform's own unit
 * @param limit in the same unit
 * @param note what else a follower or an operator would notice: "edited", "received 2 times"
 * @param card the preview of a link below the text
 */
public record VisiblePost(
    String platform,
    String id,
    URI url,
    String text,
    Optional<String> replyTo,
    Instant at,
    int length,
    int limit,
    Optional<String> note,
    Optional<LinkCard> card) {
  /** A post without a card. */
  public VisiblePost(
      String platform,
      String id,
      URI url,
      String text,
      Optional<String> replyTo,
      Instant at,
      int length,
      int limit,
      Optional<String> note) {
    this(platform, id, url, text, replyTo, at, length, limit, note, Optional.empty());
  }
}
