package dev.afterword.contract;

/** Who wrote a summary. */
public enum SummarySource implements WireName {
  /** The author. */
  GIVEN,
  /** Taken from the beginning of the body. */
  DERIVED,
  /** There is none. */
  ABSENT
}
