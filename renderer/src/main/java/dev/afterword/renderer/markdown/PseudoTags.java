package dev.afterword.renderer.markdown;

import java.util.regex.Pattern;

/** Shows what only looks like HTML: {@code <device>} would vanish in a browser. */
final class PseudoTags {
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:.-]*)(?=[\\s/>])[^<>]*>");
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private PseudoTags() {}

  /** Raw HTML in which unknown tags have become text. One pass, whatever the input. */
  static String shown(String html) {
    var shown = new StringBuilder(html.length() + 16);
    var tag = TAG.matcher(html);
    int done = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (html.startsWith(COMMENT, at)) {
        int end = html.indexOf(COMMENT_END, at);
        next = end < 0 ? html.length() : end + COMMENT_END.length();
      } else if (tag.region(at, html.length()).lookingAt()) {
        next = tag.end();
        if (HtmlNames.isText(tag.group(1))) {
          shown.append(html, done, at).append(escape(tag.group()));
          done = next;
        }
      }
      at = html.indexOf('<', next);
    }
    return shown.append(html, done, html.length()).toString();
  }

  /** Whether a block begins with such a tag: then it is pasted text as a whole. */
  static boolean isPasted(String html) {
    var tag = TAG.matcher(html.stripLeading());
    return tag.lookingAt() && HtmlNames.isText(tag.group(1));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
