package dev.afterword.contract;

/** How one could attend. */
public enum Mode implements WireName {
  /** Only over the network. */
  ONLINE,
  /** Only in a room. */
  OFFLINE,
  /** Both. */
  HYBRID,
  /** The author did not say. */
  UNKNOWN
}
