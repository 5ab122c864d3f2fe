package dev.afterword.eventlog;

/**
 * Another instance has taken over; this one has lost the right to write and must stop acting at
 * once.
 */
public final class FencedException extends RuntimeException {
  FencedException(String message, Throwable cause) {
    super(message, cause);
  }
}
