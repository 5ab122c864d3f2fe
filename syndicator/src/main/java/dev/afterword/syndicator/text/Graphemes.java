package dev.afterword.syndicator.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where one character ends and the next begins, as a reader sees it. */
final class Graphemes {
  private Graphemes() {}

  static int count(String text) {
    return ends(text).length;
  }

  /** Index behind each grapheme, ascending; the last is the length of the text. */
  static int[] ends(String text) {
    var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    boundaries.first();
    return IntStream.generate(boundaries::next)
        .takeWhile(end -> end != BreakIterator.DONE)
        .toArray();
  }
}
