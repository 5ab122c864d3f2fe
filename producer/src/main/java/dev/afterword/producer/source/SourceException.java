package dev.afterword.producer.source;

/** A source cannot be read; the message is for people and names the fix where there is one. */
public final class SourceException extends RuntimeException {
  SourceException(String message) {
    super(message);
  }

  /** With what caused it. */
  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
