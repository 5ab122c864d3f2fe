package dev.afterword.renderer.search;

/**
 * Cuts text into terms as {@code docs/search.md} says: folded words, and pairs of neighbouring
 * characters where a script puts no blanks between words. {@code search.js} does the same.
 */
final class Tokenizer {
  /** Longer words are no words of people. */
  private static final int LONGEST = 40;

  private Tokenizer() {}

  /** Gives every term of a text to a consumer, in the order of the text, repeated ones too. */
  static void each(String text, TermRange consumer) {
    String folded = Folding.fold(text);
    int at = 0;
    while (at < folded.length()) {
      int character = character(folded, at);
      int end = at + Character.charCount(character);
      if (Letters.isPaired(character)) {
        end = pairs(folded, at, end, consumer);
      } else if (Letters.isWord(character)) {
        end = endOfWord(folded, end);
        if (end - at <= LONGEST || folded.codePointCount(at, end) <= LONGEST) {
          consumer.accept(folded, at, end);
        }
      }
      at = end;
    }
  }

  /** Nearly all are one unit of a text, which is less to look at. */
  private static int character(String text, int at) {
    char unit = text.charAt(at);
    return Character.isSurrogate(unit) ? text.codePointAt(at) : unit;
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int character = character(text, at);
      if (!Letters.isWord(character) || Letters.isPaired(character)) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** The pairs of a run of characters, or its only one; where the run is over. */
  private static int pairs(String text, int from, int next, TermRange consumer) {
    int first = from;
    int second = next;
    while (second < text.length()) {
      int character = character(text, second);
      if (!Letters.isPaired(character)) {
        break;
      }
      int end = second + Character.charCount(character);
      consumer.accept(text, first, end);
      first = second;
      second = end;
    }
    if (first == from) {
      consumer.accept(text, from, second);
    }
    return second;
  }
}
