package dev.afterword.contract;

/** What a video shows. */
public enum VideoRole implements WireName {
  /** One talk. */
  SESSION,
  /** Scenes of the event. */
  HIGHLIGHT,
  /** A live room. */
  LIVE,
  /** A list of videos. */
  PLAYLIST
}
