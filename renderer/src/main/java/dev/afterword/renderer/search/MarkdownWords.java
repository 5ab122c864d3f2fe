package dev.afterword.renderer.search;

/**
 * What of a Markdown text is words for people: not the tags of HTML, not the addresses of links.
 * Signs of emphasis and the like need no care, since the tokenizer takes no notice of them.
 */
final class MarkdownWords {
  /** A tag is rarely longer; what looks like a longer one is text with a {@code <} in it. */
  private static final int LONGEST_TAG = 2_000;

  private MarkdownWords() {}

  static String of(String markdown) {
    var words = new StringBuilder(markdown.length());
    int from = 0;
    int at = 0;
    while (at < markdown.length()) {
      int end =
          switch (markdown.charAt(at)) {
            case '<' -> endOfTag(markdown, at);
            case ']' -> endOfTarget(markdown, at);
            case 'h' -> endOfAddress(markdown, at);
            default -> at;
          };
      if (end > at) {
        words.append(markdown, from, at).append(' ');
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    return words.append(markdown, from, markdown.length()).toString();
  }

  /** Tags and comments begin with a letter or one of a few signs. */
  private static int endOfTag(String text, int at) {
    if (at + 1 >= text.length() || "/!?".indexOf(text.charAt(at + 1)) < 0) {
      if (at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
        return at;
      }
    }
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    for (int end = at + 1; end < limit; end++) {
      char character = text.charAt(end);
      if (character == '>') {
        return end + 1;
      }
      if (character == '<') {
        return at;
      }
    }
    return at;
  }

  private static int endOfTarget(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at + 1) != '(') {
      return at;
    }
    for (int end = at + 2; end < Math.min(text.length(), at + LONGEST_TAG); end++) {
      char character = text.charAt(end);
      if (character == ')') {
        return end + 1;
      }
      if (character == '\n') {
        return at;
      }
    }
    return at;
  }

  private static int endOfAddress(String text, int at) {
    if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) {
      return at;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7F) {
      end++;
    }
    return end;
  }
}
