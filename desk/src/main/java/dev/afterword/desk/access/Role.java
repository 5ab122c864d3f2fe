package dev.afterword.desk.access;

/** What a key lets one do; each includes those before it. */
public enum Role {
  /** Look at everything. */
  READ,
  /** Decide, too. */
  OPERATE;

  /** Whether this one is enough where another is asked for. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }
}
