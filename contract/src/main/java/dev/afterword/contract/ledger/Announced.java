package dev.afterword.contract.ledger;

import dev.afterword.contract.Revision;
import java.time.Instant;
import java.util.List;

/**
 * What the followers of a channel saw last of a recap. Every later change is judged against this,
 * never against the event before it, which compaction may have removed.
 *
 * @param revision that was announced
 * @param substance what was said
 * @param receipts where it was said
 * @param at when the last of its posts was accepted
 */
public record Announced(
    Revision revision, Substance substance, List<Receipt> receipts, Instant at) {
  /** Takes its own copy. */
  public Announced {
    receipts = List.copyOf(receipts);
  }
}
