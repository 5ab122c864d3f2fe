package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;

/** What a search for a post told. */
public sealed interface Finding {
  /** It is there. */
  record Found(Receipt receipt) implements Finding {}

  /** The platform answered, and it is not there. */
  record Absent() implements Finding {}

  /** The platform did not tell. */
  record Unclear(String reason) implements Finding {}
}
