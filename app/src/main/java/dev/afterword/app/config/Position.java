package dev.afterword.app.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A place in the file.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
record Position(int line, int column) {
  static final Position START = new Position(1, 1);

  static Position of(Node node) {
    return of(node.getStartMark());
  }

  static Position of(Optional<Mark> mark) {
    return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1)).orElse(START);
  }

  ConfigurationProblem problem(String path, String message) {
    return new ConfigurationProblem(path, line, column, message);
  }
}
