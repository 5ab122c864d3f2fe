package dev.afterword.playground.x;

import com.twitter.twittertext.Extractor;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A text with each URL replaced by a t.co link, as every answer of the platform holds it. */
record ShortenedText(String text, List<Link> links) {
  /** One link; positions in code points of the shortened text. */
  record Link(int start, int end, String url, String expandedUrl, String displayUrl) {}

  ShortenedText {
    links = List.copyOf(links);
  }

  static ShortenedText of(XPost post) {
    StringBuilder shortened = new StringBuilder();
    List<Link> links = new ArrayList<>();
    int done = 0;
    for (Extractor.Entity url : XText.urls(post.text())) {
      shortened.append(post.text(), done, url.getStart());
      int start = shortened.codePointCount(0, shortened.length());
      String link = "https://t.co/" + slug(post.id(), links.size());
      shortened.append(link);
      links.add(
          new Link(
              start, start + link.length(), link, expand(url.getValue()), display(url.getValue())));
      done = url.getEnd();
    }
    return new ShortenedText(shortened.append(post.text().substring(done)).toString(), links);
  }

  private static String expand(String url) {
    return url.regionMatches(true, 0, "http", 0, 4) ? url : "http://" + url;
  }

  private static String display(String url) {
    String bare = url.replaceFirst("(?i)^https?://(www\\.)?", "");
    return bare.length() > 26 ? bare.substring(0, 26) + "…" : bare;
  }

  /** Ten characters that follow from post and position, so that every answer shows the same. */
  private static String slug(String id, int index) {
    UUID digest = UUID.nameUUIDFromBytes((id + "/" + index).getBytes(StandardCharsets.UTF_8));
    String digits = new BigInteger(digest.toString().replace("-", ""), 16).toString(36);
    return digits.substring(0, 10);
  }
}
