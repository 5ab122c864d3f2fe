package dev.afterword.playground.platform;

/** What a request did to the platform. */
public enum Effect {
  /** Nothing: a look-up, or a refusal. */
  NONE,
  /** Something new that followers see. */
  CREATED,
  /** Recognised as a repeat of an earlier request. */
  REPEATED,
  /** Something followers saw before is different now. */
  CHANGED,
  /** Something followers saw before is gone. */
  DELETED
}
