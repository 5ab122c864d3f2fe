package dev.afterword.renderer.search;

import java.util.function.Consumer;

/**
 * Cuts text into terms as {@code docs/search.md} says: folded words, and pairs of neighbouring
 * characters where a script puts no blanks between words. {@code search.js} does the same.
 */
public final class Tokenizer {
  /** Longer words are no words of people. */
  private static final int LONGEST = 40;

  private Tokenizer() {}

  /** Gives every term of a text to a consumer, in the order of the text, repeated ones too. */
  public static void each(String text, Consumer<String> consumer) {
    String folded = Folding.fold(text);
    int at = 0;
    while (at < folded.length()) {
      int character = folded.codePointAt(at);
      int end = at + Character.charCount(character);
      if (Letters.isPaired(character)) {
        end = endOfRun(folded, end, true);
        pairs(folded, at, end, consumer);
      } else if (Letters.isWord(character)) {
        end = endOfRun(folded, end, false);
        if (end - at <= LONGEST || folded.codePointCount(at, end) <= LONGEST) {
          consumer.accept(folded.substring(at, end));
        }
      }
      at = end;
    }
  }

  private static int endOfRun(String text, int from, boolean paired) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean goesOn =
          paired
              ? Letters.isPaired(character)
              : Letters.isWord(character) && !Letters.isPaired(character);
      if (!goesOn) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private static void pairs(String text, int from, int to, Consumer<String> consumer) {
    int first = from;
    int second = text.offsetByCodePoints(from, 1);
    if (second == to) {
      consumer.accept(text.substring(from, to));
    }
    while (second < to) {
      int end = second + Character.charCount(text.codePointAt(second));
      consumer.accept(text.substring(first, end));
      first = second;
      second = end;
    }
  }
}
