package dev.afterword.syndicator.template;

/** A template that cannot be filled with what one recap has. */
public final class UnfillableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfillableException(Throwable cause) {
    super("a template cannot be filled with what the recap has", cause);
  }
}
