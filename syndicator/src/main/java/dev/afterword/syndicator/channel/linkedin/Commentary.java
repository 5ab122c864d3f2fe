package dev.afterword.syndicator.channel.linkedin;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's little text format. A reserved character without its backslash ends the post there,
 * and the platform reports success.
 */
final class Commentary {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<address>https?://[!-~]+)"
              + "|(?<=^|\\s)#(?<tag>[\\p{L}\\p{M}\\p{N}_]+)"
              + "|(?<reserved>[|{}@\\[\\]()<>#\\\\*_~])");
  private static final Pattern RESERVED = Pattern.compile("[|{}@\\[\\]()<>#\\\\*_~]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([|{}@\\[\\]()<>#\\\\*_~])");

  private Commentary() {}

  /**
   * A text as the platform wants it.
   *
   * @param hashtags which of its words are meant to be some: a number behind a # is none
   */
  static String of(String text, List<String> hashtags) {
    return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(one(token, hashtags)));
  }

  private static String one(MatchResult token, List<String> hashtags) {
    if (token.group("address") != null) {
      return token.group();
    }
    return hashtags.contains(token.group())
        ? "{hashtag|\\#|" + token.group("tag") + "}"
        : RESERVED.matcher(token.group()).replaceAll("\\\\$0");
  }

  /** What a reader sees of it, but for hashtags. */
  static String read(String commentary) {
    return ESCAPED.matcher(commentary).replaceAll("$1");
  }
}
