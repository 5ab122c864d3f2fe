package dev.afterword.contract;

/**
 * What a revision means to those who heard of the recap before; computed against what was last
 * announced.
 */
public enum ChangeClass implements WireName {
  /** Never announced on this channel. */
  NEW,
  /** Videos are there now that were not before. */
  MEDIA_ADDED,
  /** Date, place or title mean something else now. */
  MATERIAL,
  /** Words of the announcement changed. */
  CORRECTION,
  /** Nothing that was announced changed. */
  SILENT,
  /** Only the address changed. */
  MOVED,
  /** The recap is gone. */
  WITHDRAWN
}
