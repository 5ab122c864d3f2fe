package dev.afterword.desk.forge;

import java.net.URI;
import java.util.Optional;

/**
 * What a forge shows beside a commit.
 *
 * @param description one sentence for people, of any length
 * @param target where more is told
 */
public record CommitStatus(Verdict verdict, String description, Optional<URI> target) {
  private static final String MORE = "…";

  /**
   * The sentence in so many UTF-16 units.
   *
   * @param most at least 2
   */
  String description(int most) {
    if (description.length() <= most) {
      return description;
    }
    int end = most - MORE.length();
    return description.substring(0, splits(end) ? end - 1 : end) + MORE;
  }

  private boolean splits(int end) {
    return Character.isHighSurrogate(description.charAt(end - 1));
  }
}
