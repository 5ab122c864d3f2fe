package dev.afterword.producer.recap;

import dev.afterword.contract.Problem;
import dev.afterword.contract.Recap;

/** What a file turned out to be. */
public sealed interface Reading {
  /**
   * A recap.
   *
   * @param recap ready to travel
   */
  record Accepted(Recap recap) implements Reading {}

  /**
   * A draft: nothing of it is published.
   *
   * @param path in the source
   */
  record Draft(String path) implements Reading {}

  /**
   * Not a recap, and not meant to be one.
   *
   * @param path in the source
   */
  record Ignored(String path) implements Reading {}

  /**
   * Cannot be a recap.
   *
   * @param problem why, for its author
   */
  record Refused(Problem problem) implements Reading {}
}
