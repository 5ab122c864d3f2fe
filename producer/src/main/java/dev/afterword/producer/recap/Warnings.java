package dev.afterword.producer.recap;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import dev.afterword.producer.frontmatter.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the author of one file should look at; bounded, so that a file cannot flood. */
final class Warnings {
  private static final int MOST = 50;

  private final String path;
  private final Set<Problem> problems = new LinkedHashSet<>();

  Warnings(String path) {
    this.path = path;
  }

  void add(String code, Position position, String message) {
    if (problems.size() < MOST) {
      problems.add(
          new Problem(
              path, position.line(), position.column(), ProblemLevel.WARNING, code, message));
    }
  }

  List<Problem> all() {
    return new ArrayList<>(problems);
  }
}
