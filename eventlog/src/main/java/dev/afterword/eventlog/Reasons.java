package dev.afterword.eventlog;

/** What went wrong, in one line for people. */
final class Reasons {
  private static final int LONGEST = 300;

  private Reasons() {}

  static String of(Throwable trouble) {
    String message = trouble.getMessage();
    String text =
        message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
    String line = text.lines().findFirst().orElse(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
