package dev.afterword.contract.control;

import dev.afterword.contract.WireName;

/** What came of a dead letter that its stage tried again. */
public enum LetterOutcome implements WireName {
  /** The stage has done what it is there for. */
  ACCEPTED,
  /** A later event of the same recap says how things are; this one must not undo it. */
  SUPERSEDED,
  /** It is as unreadable as before. */
  REFUSED
}
