package dev.afterword.producer;

import dev.afterword.producer.recap.Vocabulary;
import java.util.List;

/**
 * How one community writes and where its pages go.
 *
 * @param words which keys of front matter say what
 * @param talks globs below the content of files of data that tell of talks
 * @param prefix folder of the site in which all of the source lies, empty for the top
 */
public record Habits(Vocabulary words, List<String> talks, String prefix) {
  /** Takes its own copy and refuses a prefix that is no folder. */
  public Habits {
    talks = List.copyOf(talks);
    if (!prefix.matches("(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(?:/(?!$)|$))*")) {
      throw new IllegalArgumentException(
          "a prefix is a folder of the site, such as blog: " + prefix);
    }
  }

  /** The usual words, no data, the top of the site. */
  public static Habits usual() {
    return new Habits(Vocabulary.standard(), List.of(), "");
  }
}
