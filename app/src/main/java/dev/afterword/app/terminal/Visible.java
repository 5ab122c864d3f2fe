package dev.afterword.app.terminal;

/**
 * Text of unknown origin, made harmless to a terminal: control characters, escape sequences and
 * what reverses or hides its neighbours are shown as code points instead of being obeyed.
 */
public final class Visible {
  /** Holds the parts of one emoji together. */
  private static final int JOINER = 0x200D;

  private Visible() {}

  /** On one line. */
  public static String of(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isHarmless(point)) {
                visible.appendCodePoint(point);
              } else {
                visible.append("\\u{%X}".formatted(point));
              }
            });
    return visible.toString();
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> point == JOINER;
      default -> true;
    };
  }
}
