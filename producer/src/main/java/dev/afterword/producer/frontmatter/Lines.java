package dev.afterword.producer.frontmatter;

import java.util.Optional;

/**
 * The lines of a text, one after the other; a text has at least one. What is not asked for is not
 * cut.
 */
final class Lines {
  private final String text;
  private int at;
  private int number;

  Lines(String text) {
    this.text = text;
  }

  boolean hasNext() {
    return at <= text.length();
  }

  /** The next line; empty after the last. */
  Optional<String> next() {
    if (!hasNext()) {
      return Optional.empty();
    }
    int feed = text.indexOf('\n', at);
    int end = feed < 0 ? text.length() : feed;
    String line = text.substring(at, end);
    at = end + 1;
    number++;
    return Optional.of(line);
  }

  /** Number of the line that was asked for last, from 1. */
  int number() {
    return number;
  }

  /** What stands below that line. */
  String rest() {
    return hasNext() ? text.substring(at) : "";
  }
}
