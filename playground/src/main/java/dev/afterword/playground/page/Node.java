package dev.afterword.playground.page;

/** A piece of a page. */
sealed interface Node permits Element, Text {
  /** Appends itself as HTML. */
  void write(StringBuilder html);
}
