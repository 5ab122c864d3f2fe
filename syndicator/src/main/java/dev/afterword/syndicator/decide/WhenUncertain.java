package dev.afterword.syndicator.decide;

import dev.afterword.contract.WireName;

/** What to do about a post that only a person could make certain. */
public enum WhenUncertain implements WireName {
  /** Wait for the person: rather a gap than a double. */
  PARK,
  /** Send it again: rather a double than a gap. */
  RETRY
}
