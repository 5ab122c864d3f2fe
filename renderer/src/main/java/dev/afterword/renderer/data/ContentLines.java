package dev.afterword.renderer.data;

import java.util.regex.Pattern;

/** Lines of iCalendar: folded so that none is longer than 75 octets (RFC 5545, 3.1). */
final class ContentLines {
  private static final int LONGEST = 75;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  private final StringBuilder out = new StringBuilder();

  /** A line whose value needs no escaping. */
  void add(String name, String value) {
    fold(name + ":" + value);
  }

  /** A line with a text. */
  void text(String name, String text) {
    add(name, escape(text));
  }

  /** RFC 5545, 3.3.11; other control characters must not be there at all. */
  static String escape(String text) {
    String escaped =
        text.replace("\r\n", "\n")
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\n", "\\n");
    return UNFIT.matcher(escaped).replaceAll("");
  }

  private void fold(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int size = octets(character);
      if (octets + size > LONGEST) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    out.append("\r\n");
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
