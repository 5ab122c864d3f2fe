package dev.afterword.producer.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML that an author wrote into Markdown. */
final class RawHtml {
  /** Written so strictly that every reader sees the same end of the tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z][A-Za-z0-9]*+)"
              + "((?:\\s++[A-Za-z_:][\\w:.-]*+(?:\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\\s\"'=<>`]++))?+)*+)"
              + "\\s*+/?>");

  private static final Pattern COMMENT = Pattern.compile("<!--(?!-?>)(?:[^-]|-(?!-))*+-->");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "source", "wbr");

  /** Their tags change nothing for what stands after their end. */
  private static final Set<String> LOCAL =
      Set.of(
          "a",
          "b",
          "blockquote",
          "center",
          "code",
          "del",
          "div",
          "em",
          "figcaption",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "i",
          "ins",
          "kbd",
          "li",
          "ol",
          "p",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "u",
          "ul",
          "video");

  private RawHtml() {}

  /**
   * Whether it leaves nothing open and closes nothing that it did not open, so that the block that
   * holds it can be read alone.
   */
  static boolean isClosed(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    Matcher comment = COMMENT.matcher(html);
    int at = 0;
    for (int next = html.indexOf('<'); next >= 0; next = html.indexOf('<', at)) {
      if (comment.region(next, html.length()).lookingAt()) {
        at = comment.end();
      } else if (tag.region(next, html.length()).lookingAt() && follows(tag, open)) {
        at = tag.end();
      } else {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static boolean follows(Matcher tag, Deque<String> open) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    boolean closes = !tag.group(1).isEmpty();
    if (VOID.contains(name)) {
      return !closes;
    }
    if (closes) {
      return name.equals(open.poll());
    }
    open.push(name);
    return LOCAL.contains(name);
  }
}
