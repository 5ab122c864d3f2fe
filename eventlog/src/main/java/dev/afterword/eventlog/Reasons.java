package dev.afterword.eventlog;

/** What went wrong, in one line for people. */
final class Reasons {
  private static final int LONGEST = 300;
  private static final String CALLBACK = "User rebalance callback throws an error";

  private Reasons() {}

  static String of(Throwable thrown) {
    Throwable trouble = told(thrown);
    String message = trouble.getMessage();
    String text =
        message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
    String line = text.lines().findFirst().orElse(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** What a stage threw when it was given a partition; the client wraps it in words of its own. */
  private static Throwable told(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause != null && CALLBACK.equals(thrown.getMessage()) ? cause : thrown;
  }
}
