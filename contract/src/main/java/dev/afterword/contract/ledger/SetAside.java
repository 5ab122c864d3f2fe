package dev.afterword.contract.ledger;

import java.time.Instant;

/**
 * A post in doubt that was set aside, so that those after it could go out: where each stands for
 * itself, as letters to several addresses do. It is taken up again when they are done.
 *
 * @param intent of its last attempt
 * @param since when it became uncertain
 * @param reason for people
 * @param absent whether a person has said meanwhile that it is not out
 */
public record SetAside(Intent intent, Instant since, String reason, boolean absent) {
  /** A person says that it is not out. */
  SetAside missing(String because) {
    return new SetAside(intent, since, because, true);
  }
}
