package dev.afterword.desk.board;

import java.util.Locale;
import java.util.Optional;

/**
 * Which recaps somebody wants to see.
 *
 * @param words part of the id or the title, in any case
 * @param state that at least one channel is in
 * @param page from 1
 * @param size of a page
 */
public record Question(Optional<String> words, Optional<String> state, int page, int size) {
  /** Everything, the newest first. */
  public static Question first(int size) {
    return new Question(Optional.empty(), Optional.empty(), 1, size);
  }

  boolean takes(Entry entry) {
    return words.map(text -> says(entry, text.toLowerCase(Locale.ROOT))).orElse(true)
        && state
            .map(
                name -> entry.cells().values().stream().anyMatch(cell -> cell.state().equals(name)))
            .orElse(true);
  }

  private static boolean says(Entry entry, String text) {
    return entry.recap().value().toLowerCase(Locale.ROOT).contains(text)
        || entry
            .about()
            .filter(about -> about.title().toLowerCase(Locale.ROOT).contains(text))
            .isPresent();
  }
}
