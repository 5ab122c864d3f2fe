package dev.afterword.contract;

/**
 * What a recap is about, in a sentence or two.
 *
 * @param text plain text, empty if there is none
 * @param source who wrote it
 */
public record Summary(String text, SummarySource source) {

  /** No summary. */
  public static Summary absent() {
    return new Summary("", SummarySource.ABSENT);
  }
}
