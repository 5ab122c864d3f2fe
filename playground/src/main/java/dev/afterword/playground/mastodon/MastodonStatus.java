package dev.afterword.playground.mastodon;

import java.time.Instant;
import java.util.Optional;

/** A status as its author wrote it. */
record MastodonStatus(
    String id,
    StatusText text,
    String visibility,
    Optional<String> replyTo,
    Instant at,
    Optional<Instant> editedAt) {
  MastodonStatus edited(StatusText changed, Instant now) {
    return new MastodonStatus(id, changed, visibility, replyTo, at, Optional.of(now));
  }
}
