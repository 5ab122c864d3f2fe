package dev.afterword.renderer.page;

/** A theme cannot be used. The message names file, line and column where they are known. */
public final class ThemeException extends RuntimeException {
  ThemeException(String message) {
    super(message);
  }

  ThemeException(String message, Throwable cause) {
    super(message, cause);
  }
}
