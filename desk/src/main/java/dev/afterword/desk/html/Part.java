package dev.afterword.desk.html;

/** A piece of a page. */
public sealed interface Part permits Element, Text {
  /** Appends its HTML. */
  void write(StringBuilder out);
}
