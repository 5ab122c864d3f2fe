package dev.afterword.desk.html;

/**
 * Text of a page.
 *
 * @param text as people read it
 */
record Text(String text) implements Part {
  @Override
  public void write(StringBuilder out) {
    escape(text, out);
  }

  /** Escapes what could end text or a quoted attribute (HTML Standard, 13.3). */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isInvisible(character) ? '\uFFFD' : character);
      }
    }
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean isInvisible(char character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || (character >= '\u202A' && character <= '\u202E')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
