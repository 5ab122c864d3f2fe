package dev.afterword.contract;

/** Where the title of a session was found. */
public enum TitleSource implements WireName {
  /** The nearest heading above the video. */
  HEADING,
  /** A title in brackets, as in {@code 01-Speaker《Title》}. */
  BRACKET,
  /** The paragraph before the video. */
  PARAGRAPH,
  /** Front matter or a data file. */
  DATA,
  /** The caption after the video. */
  CAPTION
}
