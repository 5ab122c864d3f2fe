package dev.afterword.renderer.search;

import java.text.Normalizer;

/** Makes texts comparable: no case, no accents, no full-width forms. */
final class Folding {
  /** From a full-width form to what it is the form of. */
  private static final int WIDE = 0xFF01 - '!';

  private Folding() {}

  /** The text as it is compared. Most texts need no tables of Unicode; they are folded at once. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int at = 0; at < folded.length; at++) {
      int plain = plain(folded[at]);
      if (plain < 0) {
        return thoroughly(text);
      }
      folded[at] = (char) plain;
    }
    return new String(folded);
  }

  /** What a character becomes whatever stands beside it; -1 if that takes more thought. */
  private static int plain(char character) {
    if (character < 0x80) {
      return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
    if (character >= 0x4E00 && character <= 0x9FFF) {
      return character;
    }
    if (character >= 0xFF01 && character <= 0xFF5E) {
      return plain((char) (character - WIDE));
    }
    boolean punctuation =
        (character >= 0x3000 && character <= 0x3003)
            || (character >= 0x3008 && character <= 0x3011)
            || (character >= 0x2010 && character <= 0x2027);
    return punctuation ? ' ' : -1;
  }

  private static String thoroughly(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(parts.length());
    parts
        .codePoints()
        .filter(character -> !isDropped(character))
        .map(Character::toLowerCase)
        .map(character -> character == 'ς' ? 'σ' : character)
        .forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Accents, soft hyphens, selectors of variants. */
  private static boolean isDropped(int character) {
    return (character >= 0x300 && character <= 0x36F)
        || character == 0xAD
        || (character >= 0xFE00 && character <= 0xFE0F);
  }
}
