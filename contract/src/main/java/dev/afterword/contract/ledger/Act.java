package dev.afterword.contract.ledger;

import dev.afterword.contract.WireName;

/** What a thread of calls is for. Part of every idempotency key. */
public enum Act implements WireName {
  /** Says it for the first time. */
  ANNOUNCE,
  /** Says what has come since, beside what is out. */
  FOLLOW_UP,
  /** Corrects what is out. */
  EDIT,
  /** Takes back what is out. */
  RETRACT;

  /** How a state about it is called, which otherwise bears that name. */
  String stateName(String otherwise) {
    return this == RETRACT ? "retracting" : otherwise;
  }
}
