package dev.afterword.playground.linkedin;

import java.util.regex.Pattern;

/**
 * The little text format of LinkedIn: reserved characters need a backslash, outside of templates
 * and addresses. The platform reports success when one has none, and shows what stands before it.
 */
final class Commentary {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?<escaped>[|{}@\\[\\]()<>#\\\\*_~])"
              + "|\\{hashtag\\|\\\\?#\\|(?<hashtag>[^|}]+)}"
              + "|(?<address>https?://[^\\s|{}@\\[\\]()<>\\\\*~]+)"
              + "|(?<plain>[^|{}@\\[\\]()<>#\\\\*_~])",
          Pattern.DOTALL);

  private Commentary() {}

  static String shown(String commentary) {
    var shown = new StringBuilder();
    var tokens = TOKEN.matcher(commentary);
    while (tokens.lookingAt()) {
      if (tokens.group("escaped") != null) {
        shown.append(tokens.group("escaped"));
      } else if (tokens.group("hashtag") != null) {
        shown.append('#').append(tokens.group("hashtag"));
      } else {
        shown.append(tokens.group());
      }
      tokens.region(tokens.end(), commentary.length());
    }
    return shown.toString();
  }
}
