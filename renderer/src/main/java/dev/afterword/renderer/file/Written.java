package dev.afterword.renderer.file;

/** What became of a file that was put into the site folder. */
public enum Written {
  /** New or with other bytes: it appears when the stage is finished. */
  CHANGED,
  /** The same bytes were there; it was not touched. */
  SAME,
  /** A file that is not ours lies there; it was not touched. */
  FOREIGN
}
