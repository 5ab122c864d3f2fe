package dev.afterword.producer.recap;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.producer.frontmatter.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what the author of one file should look at; bounded, so that a file cannot flood. */
final class Warnings {
  private static final int MOST = 50;

  /** Looking for a place costs a walk through the text, also if the problem is already known. */
  private static final int MOST_LOOKED_FOR = 200;

  private final String path;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private int lookedFor;

  Warnings(String path) {
    this.path = path;
  }

  void add(String code, Position position, String message) {
    add(code, () -> position, message);
  }

  void add(String code, Supplier<Position> place, String message) {
    lookedFor++;
    if (problems.size() < MOST && lookedFor <= MOST_LOOKED_FOR) {
      Position position = place.get();
      problems.add(
          new Problem(
              path, position.line(), position.column(), ProblemLevel.WARNING, code, message));
    }
  }

  List<Problem> all() {
    return new ArrayList<>(problems);
  }
}
