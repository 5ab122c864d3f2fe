package dev.afterword.contract;

/**
 * What a commit did to a recap. The syndicator does not rely on it: compaction may have removed the
 * event before.
 */
public enum ChangeKind implements WireName {
  /** The file is new. */
  ADDED,
  /** Its content changed. */
  EDITED,
  /** Its path changed. */
  MOVED
}
