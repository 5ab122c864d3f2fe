package dev.afterword.contract.ledger;

import dev.afterword.contract.WireName;

/** Why a recap is not announced, for programs; the sentence for people stands beside it. */
public enum SkipCause implements WireName {
  /** Older than the age limit. Asked again when the limit changes. */
  AGE,
  /** Not in a language of the channel. Asked again when the languages change. */
  LANGUAGE,
  /** The author said {@code announce: none}, or asked for an edit where nothing is out. */
  AUTHOR,
  /** Withdrawn before it was announced. */
  WITHDRAWN,
  /** An operator decided so. */
  OPERATOR,
  /** Its posts were removed at the platform; a replay would say it again. */
  GONE
}
