package dev.afterword.playground.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.playground.platform.LinkCard;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as its platform keeps it.
 *
 * @param id on that platform
 * @param body what was said
 * @param replyTo id of the message it answers
 * @param key by which a repeat is recognised
 * @param at when it was posted
 * @param editedAt when it was last changed
 */
public record Message(
    String id,
    Body body,
    Optional<String> replyTo,
    Optional<String> key,
    Instant at,
    Optional<Instant> editedAt) {
  /**
   * What a message says.
   *
   * @param text as a follower reads it
   * @param length in the platform's own unit
   * @param card below the text
   * @param content everything the platform was sent
   * @param limit of this message, where it is another than the platform's usual one
   */
  public record Body(
      String text, int length, Optional<LinkCard> card, JsonNode content, Optional<Integer> limit) {
    /** With the usual limit. */
    public Body(String text, int length, Optional<LinkCard> card, JsonNode content) {
      this(text, length, card, content, Optional.empty());
    }
  }

  /** A new message. */
  public static Message of(String id, Body body, Instant at) {
    return new Message(id, body, Optional.empty(), Optional.empty(), at, Optional.empty());
  }

  /** The same as an answer to another, if it is one. */
  public Message to(Optional<String> other) {
    return new Message(id, body, other, key, at, editedAt);
  }

  /** The same, recognised by a key. */
  public Message keyed(String by) {
    return new Message(id, body, replyTo, Optional.of(by), at, editedAt);
  }

  /** The same, saying something else. */
  public Message saying(Body other, Instant now) {
    return new Message(id, other, replyTo, key, at, Optional.of(now));
  }
}
