package dev.afterword.syndicator.text;

/** The beginning of a line, for fields of a platform that have a limit of their own. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The whole line if it fits; else as much as fits, ended by an ellipsis at the end of a sentence,
   * clause or word if there is one.
   */
  public static String of(String line, Limit limit) {
    return limit.fits(line) ? line : new Shortening(line).anywhere(limit::fits).orElse("");
  }
}
