package dev.afterword.contract.control;

import dev.afterword.contract.WireName;
import dev.afterword.contract.ledger.Act;

/** What a replay would do about one recap on one channel. */
public enum ReplayKind implements WireName {
  /** Says it. */
  ANNOUNCE,
  /** Says what has come since. */
  FOLLOW_UP,
  /** Corrects what is out. */
  EDIT,
  /** Takes back what is out. */
  RETRACT,
  /** Asks a person first. */
  HOLD,
  /** The ledger knows it already, or a guard keeps it back. */
  NOTHING;

  /** What an act is to a replay. */
  public static ReplayKind of(Act act) {
    return switch (act) {
      case ANNOUNCE -> ANNOUNCE;
      case FOLLOW_UP -> FOLLOW_UP;
      case EDIT -> EDIT;
      case RETRACT -> RETRACT;
    };
  }

  /** Whether anything follows from it. */
  public boolean isEffect() {
    return this != NOTHING;
  }
}
