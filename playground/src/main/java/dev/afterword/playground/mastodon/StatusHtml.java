package dev.afterword.playground.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML a server makes of a status: paragraphs, links with their middle hidden, hashtags. */
final class StatusHtml {
  private static final int SHOWN = 30;
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_/&])#([\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)");
  private static final Pattern SPECIAL =
      Pattern.compile("(?<url>" + StatusText.URL.pattern() + ")|" + HASHTAG.pattern());

  private StatusHtml() {}

  static String of(String text, String tagBase) {
    Matcher special = SPECIAL.matcher(text);
    StringBuilder html = new StringBuilder();
    int done = 0;
    while (special.find()) {
      html.append(plain(text.substring(done, special.start())));
      html.append(
          special.group("url") != null ? link(special.group()) : tag(special.group(2), tagBase));
      done = special.end();
    }
    return "<p>" + html.append(plain(text.substring(done))) + "</p>";
  }

  /** The hashtags in the text, without their sign. */
  static List<String> tags(String text) {
    List<String> tags = new ArrayList<>();
    Matcher special = SPECIAL.matcher(text);
    while (special.find()) {
      if (special.group("url") == null) {
        tags.add(special.group(2));
      }
    }
    return tags;
  }

  private static String plain(String text) {
    return escape(text).replaceAll("\n{2,}", "</p><p>").replace("\n", "<br />");
  }

  private static String tag(String name, String tagBase) {
    String safe = escape(name);
    return "<a href=\""
        + tagUrl(name, tagBase)
        + "\" class=\"mention hashtag\" rel=\"tag\">#<span>"
        + safe
        + "</span></a>";
  }

  static String tagUrl(String name, String tagBase) {
    return tagBase + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String link(String url) {
    int scheme = url.indexOf("://") + 3;
    String bare = url.substring(scheme);
    boolean cut = bare.length() > SHOWN;
    return "<a href=\""
        + escape(url)
        + "\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span"
        + " class=\"invisible\">"
        + url.substring(0, scheme)
        + "</span><span class=\""
        + (cut ? "ellipsis" : "")
        + "\">"
        + escape(cut ? bare.substring(0, SHOWN) : bare)
        + "</span><span class=\"invisible\">"
        + escape(cut ? bare.substring(SHOWN) : "")
        + "</span></a>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
