package dev.afterword.renderer.search;

/** A Markdown text as people read it, roughly: good enough for an excerpt, and cheap. */
public final class PlainText {
  private PlainText() {}

  /** The text, a line for each line that has any words. */
  public static String of(String markdown) {
    var text = new StringBuilder(markdown.length());
    MarkdownWords.of(markdown).lines().forEach(line -> line(line, text));
    return text.toString().stripTrailing();
  }

  private static void line(String line, StringBuilder text) {
    int from = 0;
    while (from < line.length() && isSign(line.charAt(from))) {
      from++;
    }
    int before = text.length();
    boolean blank = true;
    for (int at = from; at < line.length(); at++) {
      char character = line.charAt(at);
      boolean space = character <= ' ' || character == '|' || character == '\u00A0';
      if (space && !blank) {
        text.append(' ');
      } else if (!space && !isMarkup(character)) {
        text.append(character);
      }
      blank = space;
    }
    if (text.length() > before) {
      text.append('\n');
    }
  }

  private static boolean isMarkup(char character) {
    return character == '*' || character == '`' || character == '[' || character == ']';
  }

  /** What headings, quotations, lists and rules begin with. */
  private static boolean isSign(char character) {
    return character <= ' ' || "#>-+=|:~".indexOf(character) >= 0;
  }
}
