package dev.afterword.contract.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One post of an announcement, fitted to its platform.
 *
 * @param text as a follower reads it
 * @param length of the text in the platform's unit
 * @param limit in the same unit, 0 if the platform has none
 * @param unit what is counted, for example {@code weighted characters}
 * @param links addresses in the text; a look-up recognises the post by them
 * @param cut names of the fields that had to be shortened or left out
 * @param request what the channel will send, without credentials and without what earlier receipts
 *     add
 */
public record PlannedPost(
    String text,
    int length,
    int limit,
    String unit,
    List<String> links,
    List<String> cut,
    JsonNode request) {
  /** Takes its own copies. */
  public PlannedPost {
    links = List.copyOf(links);
    cut = List.copyOf(cut);
  }
}
