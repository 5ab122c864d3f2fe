package dev.afterword.desk.board;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many there are
 * @param lines those of the page that was asked for
 */
public record Answer(int total, List<Line> lines) {
  /** Takes its own copy. */
  public Answer {
    lines = List.copyOf(lines);
  }
}
