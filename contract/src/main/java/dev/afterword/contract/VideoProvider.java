package dev.afterword.contract;

/** Who serves a video. */
public enum VideoProvider implements WireName {
  /** A media file, playable by the browser itself. */
  FILE,
  /** YouTube. */
  YOUTUBE,
  /** Bilibili. */
  BILIBILI,
  /** Vimeo. */
  VIMEO,
  /** Somebody else. */
  OTHER
}
