package dev.afterword.contract.ledger;

import dev.afterword.contract.WireName;

/** What one call does on the platform. */
public enum Deed implements WireName {
  /** Makes a post. */
  POST,
  /** Replaces the text of a post that is out. */
  EDIT,
  /** Removes a post that is out. */
  DELETE
}
