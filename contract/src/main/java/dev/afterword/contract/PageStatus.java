package dev.afterword.contract;

/** What a visitor finds at the address of a recap. */
public enum PageStatus implements WireName {
  /** The recap. */
  LIVE,
  /** A page that says that the recap was withdrawn. */
  WITHDRAWN
}
