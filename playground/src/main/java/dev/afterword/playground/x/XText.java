package dev.afterword.playground.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.text.Normalizer;
import java.util.List;

/** The platform's view of a text, by its own library. */
final class XText {
  static final int LIMIT = 280;

  private XText() {}

  /** The weighted length: most scripts 1, CJK and emoji 2, a URL 23. */
  static int length(String text) {
    return TwitterTextParser.parseTweet(text).weightedLength;
  }

  /** Not empty, not too long, without characters that a post cannot hold. */
  static boolean isValid(String text) {
    return TwitterTextParser.parseTweet(text).isValid;
  }

  static boolean sameText(String left, String right) {
    return canonical(left).equals(canonical(right));
  }

  /** The URLs in the text; positions in UTF-16 units. Bare domains count. */
  static List<Extractor.Entity> urls(String text) {
    return new Extractor().extractURLsWithIndices(text);
  }

  private static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
