package dev.afterword.syndicator.decide;

import dev.afterword.contract.WireName;

/** What a channel does when an announced recap changes. */
public enum OnEdit implements WireName {
  /** The post is changed. */
  EDIT,
  /** A reply says what is new. */
  REPLY,
  /** Nothing. */
  IGNORE
}
