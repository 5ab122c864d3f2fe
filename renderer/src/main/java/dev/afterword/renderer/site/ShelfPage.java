package dev.afterword.renderer.site;

import java.util.List;

/**
 * So many recaps of a shelf, by their dates. A full page changes when one of its recaps does, when
 * something is put between them, and never because something new is published.
 *
 * @param key of the shelf
 * @param name of the shelf as its first recap spells it
 * @param number from 1, the oldest
 * @param recaps oldest first, at most {@link Shelf#PAGE}
 * @param followed whether the next page is full
 */
public record ShelfPage(
    ShelfKey key, String name, int number, List<Known.Live> recaps, boolean followed) {
  /** Takes its own copy. */
  public ShelfPage {
    recaps = List.copyOf(recaps);
  }

  /** Whether it holds as many recaps as it ever will. */
  public boolean isFull() {
    return recaps.size() == Shelf.PAGE;
  }

  /** Newest first. */
  public List<Card> cards() {
    return recaps.reversed().stream().map(Known.Live::card).toList();
  }
}
