package dev.afterword.renderer.site;

import java.util.List;

/**
 * The shelves of a facet.
 *
 * @param language BCP 47
 * @param facet of all of them
 * @param shelves by name, those of years and months from the newest; of an {@linkplain
 *     Facet#isOpen() open} facet the {@link #MOST} fullest
 */
public record Overview(String language, Facet facet, List<Named> shelves) {
  /** More would be no overview. */
  public static final int MOST = 300;

  /** Takes its own copy. */
  public Overview {
    shelves = List.copyOf(shelves);
  }

  /**
   * A shelf.
   *
   * @param key which
   * @param name as its first recap spells it
   * @param size how many recaps are on it
   */
  public record Named(ShelfKey key, String name, int size) {}
}
