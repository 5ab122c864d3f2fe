package dev.afterword.contract.control;

import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a replay reads, and for whom.
 *
 * @param channels their names; empty means all that are configured
 * @param recaps only these; empty means all
 * @param languages only recaps in these, BCP 47; empty means all
 * @param from not what lies before this place of its partition
 * @param since not what was appended before this moment
 * @param force whether what was said already is said again
 */
public record ReplayScope(
    Set<String> channels,
    Set<RecapId> recaps,
    Set<String> languages,
    Optional<Place> from,
    Optional<Instant> since,
    boolean force) {
  /** Takes its own copies, in an order that does not depend on chance. */
  public ReplayScope {
    channels = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(channels));
    recaps = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(recaps));
    languages = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(languages));
  }

  /** Whether it is about a channel. */
  public boolean speaksTo(String channel) {
    return channels.isEmpty() || channels.contains(channel);
  }

  /** Whether it reads a record. */
  public boolean reads(RecapId recap, String language, Place place, Instant appended) {
    return (recaps.isEmpty() || recaps.contains(recap))
        && (languages.isEmpty() || languages.contains(language))
        && from.map(
                first -> first.partition() != place.partition() || first.offset() <= place.offset())
            .orElse(true)
        && since.map(first -> !appended.isBefore(first)).orElse(true);
  }
}
