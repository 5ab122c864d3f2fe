package dev.afterword.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 */
public record SourceCursor(
    String source,
    String commit,
    String settings,
    Map<String, RecapId> moved,
    List<Asset> statics,
    Instant publishedAt) {
  /** Takes its own copies. */
  public SourceCursor {
    statics = List.copyOf(statics);
    moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
  }
}
