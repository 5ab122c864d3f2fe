package dev.afterword.contract;

/** How sure the pairing of a video with its session is. Wrong pairing is worse than none. */
public enum Confidence implements WireName {
  /** The markup says so. */
  HIGH,
  /** The order of the text says so. */
  MEDIUM,
  /** A guess that a person should look at. */
  LOW
}
