package dev.afterword.playground.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post's text with its addresses as links, shortened as the platforms shorten them, and its
 * hashtags marked.
 */
final class LinkedText {
  private static final int SHOWN = 34;
  private static final int WHOLE = Integer.MAX_VALUE;
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<url>https?://[^\\s<>()\"，。！？、；：）」]*[^\\s<>()\"'?!*;:=,.，。！？、；：）」])"
              + "|(?<tag>(?<![\\p{L}\\p{N}_/&])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)");

  private LinkedText() {}

  /** For a post: long addresses are cut for the eye. */
  static List<Node> shortened(String text) {
    return of(text, SHOWN);
  }

  /** For a mail: addresses stay whole. */
  static List<Node> whole(String text) {
    return of(text, WHOLE);
  }

  private static List<Node> of(String text, int shown) {
    List<Node> nodes = new ArrayList<>();
    Matcher special = SPECIAL.matcher(text);
    int done = 0;
    while (special.find()) {
      nodes.add(new Text(text.substring(done, special.start())));
      nodes.add(
          special.group("url") != null
              ? link(special.group(), shown)
              : Element.of("span", special.group()).style("hashtag"));
      done = special.end();
    }
    nodes.add(new Text(text.substring(done)));
    return nodes;
  }

  private static Element link(String url, int shown) {
    return Element.of("a", label(url, shown))
        .with("href", url)
        .with("title", url)
        .with("rel", "noopener noreferrer nofollow");
  }

  private static String label(String url, int shown) {
    if (shown == WHOLE) {
      return url;
    }
    String bare = url.substring(url.indexOf("://") + 3);
    return bare.length() > shown ? bare.substring(0, shown) + "…" : bare;
  }
}
