package dev.afterword.syndicator.decide;

import dev.afterword.contract.WireName;

/** What a channel does when an announced recap is withdrawn. */
public enum OnWithdraw implements WireName {
  /** Its posts are removed, where the platform lets one. */
  DELETE,
  /** Its posts stay. */
  KEEP
}
