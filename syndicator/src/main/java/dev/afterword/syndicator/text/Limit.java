package dev.afterword.syndicator.text;

/**
 * How long a text may be.
 *
 * @param measure how it is counted
 * @param maximum in its unit; 0 means no limit
 */
public record Limit(TextMeasure measure, int maximum) {
  /** Refuses a negative length. */
  public Limit {
    if (maximum < 0) {
      throw new IllegalArgumentException("a limit is at least 0, which means none");
    }
  }

  /** No limit; the length is told in graphemes. */
  public static Limit none() {
    return new Limit(TextMeasure.graphemes(), 0);
  }

  boolean fits(String text) {
    return maximum == 0 || !measure.exceeds(text, maximum);
  }
}
