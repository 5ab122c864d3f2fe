package dev.afterword.contract;

/** What a published file is, told by its category, title words and body. */
public enum RecapKind implements WireName {
  /** Written after the event. */
  RECAP,
  /** Written before the event. */
  ANNOUNCEMENT,
  /** A short report. */
  NEWS,
  /** An article. */
  BLOG,
  /** One episode of a show. */
  EPISODE,
  /** An entry that points at another site and has no body. */
  LINKCARD,
  /** Anything else with a title. */
  PAGE
}
