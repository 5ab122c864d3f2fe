package dev.afterword.contract;

/**
 * A record's bytes are not what its topic promises. The message says what is wrong, without the
 * bytes themselves.
 */
public final class UnreadableException extends Exception {
  /** With the reason for people. */
  public UnreadableException(String message) {
    super(message);
  }

  /** With the reason for people and the cause. */
  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
