package dev.afterword.syndicator.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Cuts one line: at the end of a sentence, else of a clause, else of a word, whichever keeps at
 * least a third of what could be kept. Never inside a grapheme, word, address, mention or hashtag.
 */
final class Shortening {
  private static final String ELLIPSIS = "…";
  private final CutPoints points;

  Shortening(String text) {
    this.points = new CutPoints(text);
  }

  /**
   * The best beginning that fits, with an ellipsis; empty if not even one word does.
   *
   * @param fits judges the whole text that the beginning becomes part of
   */
  Optional<String> atWords(Predicate<String> fits) {
    return longest(points.ends(CutPoints.Kind.WORD), fits).map(last -> best(last, fits));
  }

  /** Likewise, but a single word that is too long is cut between two graphemes. */
  Optional<String> anywhere(Predicate<String> fits) {
    return atWords(fits)
        .or(() -> longest(points.ends(CutPoints.Kind.GRAPHEME), fits).map(this::ended));
  }

  private String best(int longest, Predicate<String> fits) {
    return IntStream.concat(
            last(CutPoints.Kind.SENTENCE, longest), last(CutPoints.Kind.CLAUSE, longest))
        .mapToObj(this::ended)
        .filter(fits)
        .findFirst()
        .orElseGet(() -> ended(longest));
  }

  private IntStream last(CutPoints.Kind kind, int longest) {
    return Arrays.stream(points.ends(kind))
        .filter(end -> end <= longest && end * 3 >= longest)
        .max()
        .stream();
  }

  /** Lengths grow almost, but not quite, with the text: a cut may make or break an address. */
  private Optional<Integer> longest(int[] ends, Predicate<String> fits) {
    int high = 1;
    while (high <= ends.length && fits.test(ended(ends[high - 1]))) {
      high *= 2;
    }
    int low = high / 2;
    high = Math.min(high - 1, ends.length);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fits.test(ended(ends[middle]))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return IntStream.iterate(low - 1, index -> index >= 0, index -> index - 1)
        .map(index -> ends[index])
        .filter(end -> fits.test(ended(end)))
        .boxed()
        .findFirst();
  }

  private String ended(int end) {
    String beginning = points.text().substring(0, end).stripTrailing();
    if (points.isSentenceEnd(end)) {
      return beginning
          + (CutPoints.isAscii(beginning.charAt(beginning.length() - 1)) ? " " : "")
          + ELLIPSIS;
    }
    return beginning.replaceAll("[\\p{Pd}\\p{Ps}\\p{Pi},;:，、；：·|/…\\s]+$", "") + ELLIPSIS;
  }
}
