package dev.afterword.producer.recap;

import dev.afterword.contract.Problem;

/** Leaves the reading of a file that cannot be a recap. */
final class RefusedException extends Exception {
  private final transient Problem problem;

  RefusedException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
