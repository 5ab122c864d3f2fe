package dev.afterword.playground.inbox;

import java.util.List;
import java.util.Optional;

/**
 * A mail decoded for a reader.
 *
 * @param headers all of them in order, encoded words decoded
 * @param text the plain part
 * @param html the HTML part, as it was sent: not safe to show outside a sandbox
 */
public record MailContent(List<Header> headers, Optional<String> text, Optional<String> html) {
  /** One header field, unfolded. */
  public record Header(String name, String value) {}

  public MailContent {
    headers = List.copyOf(headers);
  }

  /** The value of the first header of that name, or nothing. */
  public String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }
}
