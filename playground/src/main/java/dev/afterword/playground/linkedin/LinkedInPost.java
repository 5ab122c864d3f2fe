package dev.afterword.playground.linkedin;

import java.time.Instant;
import java.util.Optional;

/**
 * A post.
 *
 * @param commentary as it was sent, with its escapes
 * @param card title and address of its article
 */
record LinkedInPost(
    String urn, String commentary, Optional<String> card, Instant at, boolean edited) {
  static final int LIMIT = 3000;

  LinkedInPost with(String other) {
    return new LinkedInPost(urn, other, card, at, true);
  }

  /** As a member reads it. */
  String shown() {
    return Commentary.shown(commentary) + card.map(text -> "\n" + text).orElse("");
  }
}
