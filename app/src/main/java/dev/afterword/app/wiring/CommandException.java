package dev.afterword.app.wiring;

/** A command cannot go on; the message is for the person who called it and names the fix. */
public final class CommandException extends RuntimeException {
  /** The work failed. */
  public static final int FAILED = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The work failed. */
  public static CommandException failed(String message) {
    return new CommandException(FAILED, message);
  }

  /** Called or configured in a way that cannot work. */
  public static CommandException usage(String message) {
    return new CommandException(USAGE, message);
  }

  /** What the process exits with. */
  public int exitCode() {
    return exitCode;
  }
}
