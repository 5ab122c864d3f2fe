package dev.afterword.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Suggestion {
  private static final int FARTHEST = 2;

  private Suggestion() {}

  /** The nearest known word, if it is near enough to be a slip. */
  static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(written, word) <= Math.min(FARTHEST, word.length() / 2))
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** {@code did you mean …?} and a blank, or nothing. */
  static String hint(String written, Collection<String> known) {
    return nearest(written, known).map(word -> "did you mean " + word + "? ").orElse("");
  }

  /** Insertions, deletions and replacements between two words (Levenshtein). */
  private static int distance(String left, String right) {
    var row = new int[right.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, Math.min(diagonal, row[column - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
