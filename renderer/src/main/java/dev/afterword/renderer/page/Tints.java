package dev.afterword.renderer.page;

import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapId;
import java.util.HashMap;
import java.util.Map;

/**
 * The colours of cards without a picture: they follow from the recap, so that a card looks the same
 * on every list. A recap stands on a dozen of them, and its digest is taken once. Used by one
 * thread.
 */
final class Tints {
  private static final int ALL = 6;

  private final Map<RecapId, Integer> known = new HashMap<>();

  /** The number of a colour, from 0 to 5. */
  int of(RecapId recap) {
    return known.computeIfAbsent(recap, Tints::tint);
  }

  private static int tint(RecapId recap) {
    return Integer.parseInt(Digests.sha256(recap.value()).substring(0, 4), 16) % ALL;
  }
}
