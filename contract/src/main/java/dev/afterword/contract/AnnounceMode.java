package dev.afterword.contract;

/**
 * What the author wants announced, from {@code announce:} in front matter or the trailer of the
 * commit.
 */
public enum AnnounceMode implements WireName {
  /** Let the rules decide. */
  DEFAULT,
  /** Say nothing. */
  NONE,
  /** Announce as if it were new. */
  NEW,
  /** Only correct what is already out. */
  EDIT
}
