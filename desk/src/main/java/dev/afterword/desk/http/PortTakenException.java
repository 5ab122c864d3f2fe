package dev.afterword.desk.http;

/** Somebody else listens on the port; the message names the fix. */
public final class PortTakenException extends Exception {
  private static final long serialVersionUID = 1;

  PortTakenException(int port, Throwable cause) {
    super(
        "port "
            + port
            + " is taken: stop what uses it, or choose another with --port (0 takes any)",
        cause);
  }
}
