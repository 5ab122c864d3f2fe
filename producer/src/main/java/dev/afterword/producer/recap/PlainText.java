package dev.afterword.producer.recap;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of one line, as it is shown where no markup is. */
final class PlainText {
  private static final Pattern KNOWN_TAG =
      Pattern.compile(
          "(?i)</?(?:br|p|b|i|em|strong|a|span|code|u|font|div|sub|sup|small)(?:\\s[^<>]{0,500})?/?>");
  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u200B\\uFEFF\\u2028\\u2029]");

  private PlainText() {}

  /** One line without control characters. Markup that is no HTML stays: it is what was written. */
  static String line(String text) {
    return BLANKS.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll(" ").strip();
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
    return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
