package dev.afterword.producer.recap;

/**
 * How many letters a text has.
 *
 * @param all of every script
 * @param han Chinese ones among them
 */
record Letters(int all, int han) {
  private static final int FIRST_HAN = 0x2E80;

  /** With those of another piece of the same text. */
  Letters and(String text) {
    int letters = all;
    int chinese = han;
    int sign;
    for (int at = 0; at < text.length(); at += Character.charCount(sign)) {
      sign = text.charAt(at);
      if (sign >= 0x80) {
        sign = text.codePointAt(at);
        letters += Character.isLetter(sign) ? 1 : 0;
        chinese += isHan(sign) ? 1 : 0;
      } else if ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z') {
        letters++;
      }
    }
    return new Letters(letters, chinese);
  }

  /** The script is looked up in tables, and most of a text needs no look. */
  private static boolean isHan(int sign) {
    return sign >= FIRST_HAN && Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }
}
