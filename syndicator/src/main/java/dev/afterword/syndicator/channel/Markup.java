package dev.afterword.syndicator.channel;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a platform marks up a plain text: its first line is a heading, addresses are links, the rest
 * is words.
 *
 * @param heading of an escaped line
 * @param words escapes what the platform would take for markup
 * @param lineEnd between two lines
 */
public record Markup(UnaryOperator<String> heading, UnaryOperator<String> words, String lineEnd) {
  /** The marked-up text. */
  public String of(String text) {
    String[] lines = text.split("\n", 2);
    String first = heading.apply(line(lines[0]));
    return lines.length == 1
        ? first
        : first + lineEnd + lines[1].lines().map(this::line).collect(Collectors.joining(lineEnd));
  }

  private String line(String line) {
    return Addresses.marked(line, words, Markup::link);
  }

  /** Shown by its host, because the whole of it is long and tells a reader no more. */
  private static String link(String address) {
    String target = address.replace("(", "%28").replace(")", "%29");
    return "[" + host(address) + "](" + target + ")";
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? "link" : host;
    } catch (IllegalArgumentException unreadable) {
      return "link";
    }
  }
}
