package dev.afterword.producer.frontmatter;

/**
 * A place in a file.
 *
 * @param line from 1, 0 if the whole file is meant
 * @param column from 1, 0 if the whole line is meant
 */
public record Position(int line, int column) {
  /** The whole file. */
  public static Position file() {
    return new Position(0, 0);
  }
}
