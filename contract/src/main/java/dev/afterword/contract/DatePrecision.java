package dev.afterword.contract;

/** How much of a date its author wrote down. */
public enum DatePrecision implements WireName {
  /** {@code 2022-09}. */
  MONTH,
  /** {@code 2022-09-30}, in the zone of the site. */
  DAY,
  /** A moment with its offset. */
  INSTANT
}
