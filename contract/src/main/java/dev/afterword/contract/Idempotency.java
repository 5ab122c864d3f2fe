package dev.afterword.contract;

/** What a platform offers to make an uncertain post certain. */
public enum Idempotency implements WireName {
  /** Class A: the same key again gives the same post. */
  KEY,
  /** Class B: the posts that are there can be searched. */
  LOOKUP,
  /** Class C: nobody knows; a person decides. */
  NONE
}
