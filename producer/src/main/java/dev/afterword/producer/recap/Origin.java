package dev.afterword.producer.recap;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.RecapId;
import java.util.List;

/**
 * What a file cannot say about itself.
 *
 * @param id identity, kept through renames
 * @param formerPaths site paths its page had before
 * @param provenance where it was found
 * @param announce what the commit wants announced
 */
public record Origin(
    RecapId id, List<String> formerPaths, Provenance provenance, AnnounceMode announce) {
  /** Takes its own copy. */
  public Origin {
    formerPaths = List.copyOf(formerPaths);
  }
}
