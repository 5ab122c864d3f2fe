package dev.afterword.contract.ledger;

import dev.afterword.contract.WireName;

/** Why something is kept back, for programs; the sentence for people stands beside it. */
public enum HoldCause implements WireName {
  /** More came together than a person would have sent at once. Asked again when the limit grows. */
  BULK,
  /** Its moment passed while nothing was running. */
  LATE,
  /** Somebody has to read it first. */
  APPROVAL,
  /** It would cost more than the channel may. */
  BUDGET,
  /** Its page cannot be seen from outside. */
  PAGE
}
