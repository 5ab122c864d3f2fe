package dev.afterword.producer.recap;

import dev.afterword.producer.frontmatter.Position;
import java.util.List;

/**
 * The Markdown of a file, able to say where in the file something stands.
 *
 * @param text with line feeds only
 * @param firstLine line of the file it begins on, from 1
 */
record BodyText(String text, int firstLine) {
  private static final int LONGEST_NEEDLE = 200;

  List<String> lines() {
    return List.of(text.split("\n", -1));
  }

  /** The place of a line of the body, counted from 0. */
  Position position(int line, int column) {
    return new Position(firstLine + line, column);
  }

  /** Where a piece of the body first stands; the beginning of the body if it is not found. */
  Position find(String piece) {
    String needle = piece.substring(0, Math.min(piece.length(), LONGEST_NEEDLE));
    int at = needle.isEmpty() ? -1 : text.indexOf(needle);
    if (at < 0) {
      return new Position(firstLine, 0);
    }
    int line = (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
    return position(line, at - text.lastIndexOf('\n', at - 1));
  }
}
