package dev.afterword.syndicator.channel;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a platform marks up a plain text: its first line is a heading, addresses are links, the rest
 * is words.
 *
 * @param heading of an escaped line
 * @param words escapes what the platform would take for markup
 * @param link marks up an address
 * @param lineEnd between two lines
 */
public record Markup(
    UnaryOperator<String> heading,
    UnaryOperator<String> words,
    UnaryOperator<String> link,
    String lineEnd) {
  /** For platforms that recognise an address by themselves. */
  public static Markup bare(UnaryOperator<String> heading, UnaryOperator<String> words) {
    return new Markup(heading, words, address -> address, "\n");
  }

  /** For platforms that show an address by its host: the whole of it tells a reader no more. */
  public static Markup labelled(
      UnaryOperator<String> heading, UnaryOperator<String> words, String lineEnd) {
    return new Markup(heading, words, address -> link(host(address), address), lineEnd);
  }

  /** The same, where one address is not shown by its host but by what it is for. */
  public Markup inviting(String page, String invitation) {
    return new Markup(
        heading,
        words,
        address -> address.equals(page) ? link(invitation, address) : link.apply(address),
        lineEnd);
  }

  /** Puts a backslash before whatever a pattern finds. */
  public static UnaryOperator<String> backslashes(Pattern marks) {
    return words -> marks.matcher(words).replaceAll("\\\\$0");
  }

  /** The marked-up text. */
  public String of(String text) {
    String[] lines = text.split("\n", 2);
    String first =
        Addresses.in(lines[0]).isEmpty() ? heading.apply(line(lines[0])) : line(lines[0]);
    return lines.length == 1
        ? first
        : first + lineEnd + lines[1].lines().map(this::line).collect(Collectors.joining(lineEnd));
  }

  private String line(String line) {
    return Addresses.marked(line, words, link);
  }

  private static String link(String label, String address) {
    return "[" + label + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
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
