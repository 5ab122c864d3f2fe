package dev.afterword.contract;

/** How bad a problem of a file is. */
public enum ProblemLevel implements WireName {
  /** The file cannot be published. */
  ERROR,
  /** The file is published; the author should look. */
  WARNING
}
