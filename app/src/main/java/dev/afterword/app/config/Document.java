package dev.afterword.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The file while it is read: gathers its problems and where each key stands. */
final class Document {
  private final String path;
  private final Substitution substitution;
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final Map<String, Position> positions = new HashMap<>();

  Document(String path, Substitution substitution) {
    this.path = path;
    this.substitution = substitution;
  }

  void refuse(Position position, String message) {
    problems.add(position.problem(path, message));
  }

  void locate(String name, Position position) {
    positions.putIfAbsent(name, position);
  }

  /** The value of a scalar, empty if it was refused. */
  <T> Optional<T> value(String name, Node node, Shape<T> shape) {
    if (!(node instanceof ScalarNode scalar)) {
      refuse(Position.of(node), name + " takes one value, not a list or further keys");
      return Optional.empty();
    }
    if (isNothing(node)) {
      refuse(Position.of(node), name + " has no value: write one or remove the key");
      return Optional.empty();
    }
    return substitution
        .fill(scalar.getValue(), message -> refuse(Position.of(node), name + " " + message))
        .flatMap(text -> shaped(name, node, text, shape));
  }

  private <T> Optional<T> shaped(String name, Node node, String text, Shape<T> shape) {
    try {
      return Optional.of(shape.read(text));
    } catch (RefusedException refused) {
      refuse(Position.of(node), name + " " + refused.predicate());
      return Optional.empty();
    }
  }

  /** Whether nothing but a comment stands behind a key. */
  static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  ConfigurationFile close(Configuration configuration) throws ConfigurationException {
    requireNoProblem();
    return new ConfigurationFile(path, configuration, positions);
  }

  void requireNoProblem() throws ConfigurationException {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          problems.stream()
              .sorted(
                  Comparator.comparingInt(ConfigurationProblem::line)
                      .thenComparingInt(ConfigurationProblem::column))
              .toList());
    }
  }
}
