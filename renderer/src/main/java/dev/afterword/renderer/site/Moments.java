package dev.afterword.renderer.site;

import java.time.Instant;
import java.util.TreeMap;

/** When recaps were changed last. */
final class Moments {
  private final TreeMap<Instant, Integer> counts = new TreeMap<>();

  void add(Instant moment) {
    counts.merge(moment, 1, Integer::sum);
  }

  void remove(Instant moment) {
    counts.computeIfPresent(moment, (_, count) -> count == 1 ? null : count - 1);
  }

  /** The youngest. */
  Instant latest() {
    return counts.isEmpty() ? Instant.EPOCH : counts.lastKey();
  }
}
