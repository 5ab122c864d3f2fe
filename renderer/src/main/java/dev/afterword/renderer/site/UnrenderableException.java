package dev.afterword.renderer.site;

/** A recap cannot be shown as it is. The message says why, for people. */
public final class UnrenderableException extends Exception {
  /** With the reason. */
  public UnrenderableException(String message) {
    super(message);
  }

  /** With the reason and its cause. */
  public UnrenderableException(String message, Throwable cause) {
    super(message, cause);
  }
}
