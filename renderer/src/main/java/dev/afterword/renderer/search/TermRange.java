package dev.afterword.renderer.search;

/** Takes terms, each as a range of a folded text: most have been seen before and need no copy. */
@FunctionalInterface
interface TermRange {
  /**
   * A term.
   *
   * @param folded the text
   * @param from where the term begins
   * @param to where it is over
   */
  void accept(String folded, int from, int to);
}
