package dev.afterword.eventlog;

/**
 * The log did not take or give what was asked. After an append the outcome may be unknown: whoever
 * appended starts again by fencing itself and reading what is there.
 */
public final class LogUnavailableException extends RuntimeException {
  LogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With one sentence for people. */
  public LogUnavailableException(String message) {
    super(message);
  }
}
