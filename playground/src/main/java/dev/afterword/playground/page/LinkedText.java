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
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<url>https?://[^\\s<>()\"，。！？、；：）」]*[^\\s<>()\"'?!*;:=,.，。！？、；：）」])"
              + "|(?<tag>(?<![\\p{L}\\p{N}_/&])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)");

  private LinkedText() {}

  static List<Node> of(String text) {
    List<Node> nodes = new ArrayList<>();
    Matcher special = SPECIAL.matcher(text);
    int done = 0;
    while (special.find()) {
      nodes.add(new Text(text.substring(done, special.start())));
      nodes.add(
          special.group("url") != null
              ? link(special.group())
              : Element.of("span", special.group()).style("hashtag"));
      done = special.end();
    }
    nodes.add(new Text(text.substring(done)));
    return nodes;
  }

  private static Element link(String url) {
    String bare = url.substring(url.indexOf("://") + 3);
    String shown = bare.length() > SHOWN ? bare.substring(0, SHOWN) + "…" : bare;
    return Element.of("a", shown)
        .with("href", url)
        .with("title", url)
        .with("rel", "noopener noreferrer nofollow");
  }
}
