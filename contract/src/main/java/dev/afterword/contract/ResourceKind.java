package dev.afterword.contract;

/** What a link that belongs to a recap or session offers. */
public enum ResourceKind implements WireName {
  /** Slides. */
  SLIDES,
  /** Photographs. */
  ALBUM,
  /** A file share that may want an access code. */
  NETDISK,
  /** A report. */
  WRITEUP,
  /** The spoken words. */
  TRANSCRIPT,
  /** Source code. */
  CODE
}
