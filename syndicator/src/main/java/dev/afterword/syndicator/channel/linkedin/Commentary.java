package dev.afterword.syndicator.channel.linkedin;

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
  private static final Pattern ESCAPED = Pattern.compile("\\\\([|{}@\\[\\]()<>#\\\\*_~])");

  private Commentary() {}

  /** A text as the platform wants it. */
  static String of(String text) {
    return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(one(token)));
  }

  private static String one(MatchResult token) {
    if (token.group("address") != null) {
      return token.group();
    }
    return token.group("tag") != null
        ? "{hashtag|\\#|" + token.group("tag") + "}"
        : "\\" + token.group();
  }

  /** What a reader sees of it, but for hashtags. */
  static String read(String commentary) {
    return ESCAPED.matcher(commentary).replaceAll("$1");
  }
}
