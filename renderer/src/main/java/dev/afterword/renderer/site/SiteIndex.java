package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known about all recaps and sources. Its iteration order never depends on history. */
public final class SiteIndex {
  private final Map<RecapId, Known> recaps = new TreeMap<>();
  private final Map<String, List<Asset>> statics = new TreeMap<>();

  /** Nothing is known. */
  public SiteIndex() {}

  /** A copy that later changes do not reach. */
  public Collection<Known> recaps() {
    return List.copyOf(recaps.values());
  }

  /** Files that the site takes as they are, by source. */
  public Collection<List<Asset>> statics() {
    return List.copyOf(statics.values());
  }

  /** What is known about a recap. */
  public Optional<Known> find(RecapId id) {
    return Optional.ofNullable(recaps.get(id));
  }

  /** A recap has a newer event. */
  public void learn(Known known) {
    recaps.put(known.id(), known);
  }

  /** A recap was erased. */
  public void forget(RecapId id) {
    recaps.remove(id);
  }

  /** Everything of a partition is about to be read again. */
  public void forgetPartition(int partition) {
    recaps.values().removeIf(known -> known.location().partition() == partition);
  }

  /** A source has a newer cursor. */
  public void learn(SourceCursor cursor) {
    statics.put(cursor.source(), cursor.statics());
  }

  /** A source was erased. */
  public void forgetSource(String source) {
    statics.remove(source);
  }

  /** The recaps by id, for look-ups of one rendering. */
  public Map<RecapId, Known> byId() {
    return new HashMap<>(recaps);
  }
}
