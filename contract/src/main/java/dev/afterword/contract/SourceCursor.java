package dev.afterword.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a source has been published; written in one transaction with the recaps of that commit.
 *
 * @param source id of the source
 * @param commit the last published commit, or the digest of a folder's state
 * @param settings digest of the content settings it was published with
 * @param moved path in the source to id, for recaps whose id is not their path
 * @param statics files that the site takes as they are
 * @param publishedAt when it was written
 * @param scheduled path in the source to the moment at which its recap appears; absent if none
 *     waits
 */
public record SourceCursor(
    String source,
    String commit,
    String settings,
    Map<String, RecapId> moved,
    List<Asset> statics,
    Instant publishedAt,
    Optional<Map<String, Instant>> scheduled) {
  /** Takes its own copies. */
  public SourceCursor {
    statics = List.copyOf(statics);
    moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    scheduled =
        scheduled
            .filter(paths -> !paths.isEmpty())
            .map(paths -> Collections.unmodifiableSortedMap(new TreeMap<>(paths)));
  }

  /** A cursor behind which nothing waits. */
  public SourceCursor(
      String source,
      String commit,
      String settings,
      Map<String, RecapId> moved,
      List<Asset> statics,
      Instant publishedAt) {
    this(source, commit, settings, moved, statics, publishedAt, Optional.empty());
  }

  /** What waits for its moment, by path in the source. */
  public Map<String, Instant> waiting() {
    return scheduled.orElse(Map.of());
  }
}
