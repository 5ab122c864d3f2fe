package dev.afterword.renderer.search;

/** Which characters make terms, and how. */
final class Letters {
  private static final int WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private Letters() {}

  static boolean isWord(int character) {
    if (character < 0x80) {
      return in(character, 'a', 'z') || in(character, '0', '9') || in(character, 'A', 'Z');
    }
    return (WORDS >> Character.getType(character) & 1) != 0;
  }

  /** Han, kana and Hangul, by ranges: the two sides may know different versions of Unicode. */
  static boolean isPaired(int character) {
    return character >= 0x3005
        && (in(character, 0x4E00, 0x9FFF)
            || character <= 0x3007
            || in(character, 0x3041, 0x3096)
            || in(character, 0x309D, 0x309F)
            || in(character, 0x30A1, 0x30FA)
            || in(character, 0x30FC, 0x30FF)
            || in(character, 0x31F0, 0x31FF)
            || in(character, 0x3400, 0x4DBF)
            || in(character, 0xAC00, 0xD7A3)
            || in(character, 0xF900, 0xFAFF)
            || in(character, 0x20000, 0x323AF));
  }

  private static boolean in(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
