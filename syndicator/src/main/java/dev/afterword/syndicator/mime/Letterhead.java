package dev.afterword.syndicator.mime;

import java.util.List;
import java.util.Optional;

/**
 * What is the same on every message.
 *
 * @param from sender
 * @param to each gets a message of its own
 * @param replyTo where answers go
 * @param listId for {@code List-Id}
 */
public record Letterhead(
    MailAddress from, List<MailAddress> to, Optional<MailAddress> replyTo, String listId) {
  /** Takes its own copy. */
  public Letterhead {
    to = List.copyOf(to);
  }
}
