package dev.afterword.syndicator;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody who follows the log knows of a recap without its text.
 *
 * @param id the recap
 * @param language BCP 47
 * @param revision of its last event; of none if that is a withdrawal
 * @param place of its last event
 * @param at when that was appended
 * @param deliveries what the ledger has, by channel
 */
public record Remembered(
    RecapId id,
    String language,
    Optional<Revision> revision,
    Place place,
    Instant at,
    Map<String, Entry> deliveries) {
  /** Takes its own copy. */
  public Remembered {
    deliveries = Map.copyOf(deliveries);
  }

  /**
   * An entry of the ledger.
   *
   * @param place where it lies
   * @param glance what it says
   */
  public record Entry(Place place, Glance glance) {}
}
