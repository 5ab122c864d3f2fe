package dev.afterword.app.config;

import dev.afterword.contract.WireName;

/** What happens to a post of which no one can tell whether it is out. */
public enum WhenUncertain implements WireName {
  /** A person decides: rather a gap than a double. */
  PARK,
  /** It is sent again: rather a double than a gap. */
  RETRY
}
