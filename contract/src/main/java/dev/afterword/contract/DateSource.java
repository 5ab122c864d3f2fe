package dev.afterword.contract;

/** Where a date was found, best source first. */
public enum DateSource implements WireName {
  /** A publication date in front matter. */
  DATE_KEY,
  /** The date of the event in front matter. */
  EVENT_KEY,
  /** The name of the file begins with it. */
  FILE_NAME,
  /** The first commit that held the file. */
  FIRST_COMMIT
}
