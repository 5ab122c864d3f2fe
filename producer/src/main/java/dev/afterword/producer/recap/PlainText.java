package dev.afterword.producer.recap;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of one line, as it is shown where no markup is. */
final class PlainText {
  private static final Pattern KNOWN_TAG =
      Pattern.compile(
          "(?i)</?(?:br|p|b|i|em|strong|a|span|code|u|font|div|sub|sup|small)(?:\\s[^<>]{0,500})?/?>");

  /** From here on there are control characters, and blanks of other widths. */
  private static final char FIRST_ODD = 0x7F;

  private static final int SPACES = bits(Character.SPACE_SEPARATOR);
  private static final int SIGNS =
      SPACES
          | bits(Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR)
          | bits(Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION)
          | bits(Character.START_PUNCTUATION, Character.END_PUNCTUATION)
          | bits(Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION)
          | bits(Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL)
          | bits(Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL);

  private PlainText() {}

  /** One line without control characters. Markup that is no HTML stays: it is what was written. */
  static String line(String text) {
    return isLine(text) ? text : madeLine(text);
  }

  /** Most texts are one already, and to find that out costs a quarter of making one. */
  private static boolean isLine(String text) {
    boolean blank = true;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == ' ' ? blank : sign < ' ' || sign >= FIRST_ODD) {
        return false;
      }
      blank = sign == ' ';
    }
    return !blank || text.isEmpty();
  }

  private static String madeLine(String text) {
    var line = new StringBuilder(text.length());
    // Every text of every page comes here: a walk costs a tenth of an expression.
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (isBlank(sign)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!isControl(sign)) {
        line.append(sign);
      }
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  private static boolean isBlank(char sign) {
    return sign < 0x80
        ? sign == ' ' || (sign >= '\t' && sign <= '\r')
        : (SPACES >> Character.getType(sign) & 1) != 0;
  }

  /** Control characters, and what has no width or ends a line unseen. */
  private static boolean isControl(char sign) {
    return sign < 0x80
        ? sign < ' ' || sign == 0x7F
        : sign <= 0x9F || sign == 0x200B || sign == 0xFEFF || sign == 0x2028 || sign == 0x2029;
  }

  private static int bits(int... types) {
    int bits = 0;
    for (int type : types) {
      bits |= 1 << type;
    }
    return bits;
  }

  /** One line without the tags that people put into metadata. */
  static String withoutTags(String text) {
    return line(KNOWN_TAG.matcher(text).replaceAll(" "));
  }

  /** Whether two texts say the same: case, blanks and punctuation left aside. */
  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    var bare = new StringBuilder(text.length());
    text.codePoints().filter(sign -> !isSign(sign)).forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSign(int sign) {
    return (sign >= '\t' && sign <= '\r') || (SIGNS >> Character.getType(sign) & 1) != 0;
  }
}
