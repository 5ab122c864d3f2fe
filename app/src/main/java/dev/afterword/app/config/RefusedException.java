package dev.afterword.app.config;

/**
 * A value that has not the shape it needs. The message follows the key and never holds the value.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }

  /** What is wrong and how to mend it, a sentence without its subject. */
  public String predicate() {
    return String.valueOf(getMessage());
  }
}
