package dev.afterword.renderer.site;

import java.time.Instant;
import java.util.List;

/**
 * Says which files are made of what. Each method is a pure function of what it is given, must not
 * be slower for a larger site, and is asked again only when what it is given may have changed;
 * files that are not named any more are removed. An output that equals the one before costs
 * nothing. {@code languages} are those that have a front page, the default first; a change of them
 * plans everything anew.
 */
public interface Planner {
  /** Files made of one recap that has a page. */
  default List<? extends Output> ofRecap(Known.Live recap, Surroundings around) {
    return List.of();
  }

  /**
   * Files made of the newest recaps of a shelf. It has at least one, except those of {@link
   * Facet#ALL} and {@link Facet#VIDEO}, which every language has.
   */
  default List<? extends Output> ofShelf(Shelf shelf, List<String> languages) {
    return List.of();
  }

  /** Files made of a page of a shelf, the oldest {@link Shelf#PAGE} recaps being page 1. */
  default List<? extends Output> ofPage(ShelfPage page, List<String> languages) {
    return List.of();
  }

  /**
   * Files made of the names of all shelves of a facet in a language, of which there may be none.
   */
  default List<? extends Output> ofOverview(Overview overview, List<String> languages) {
    return List.of();
  }

  /**
   * Files made of the newest recaps of a language that also know what is still to come.
   *
   * @param all the recaps of the language, of which there may be none
   * @param years in which there are any
   * @param withdrawn what was withdrawn last, at most {@link Shelf#PAGE}, the latest first
   * @param latest when the youngest recap of the site was changed: the nearest thing to a present
   *     that is the same whenever the site is built; only to tell what is still to come, for when
   *     that stays the same this is not asked again
   */
  default List<? extends Output> ofLanguage(
      Shelf all,
      Overview years,
      List<Known.Gone> withdrawn,
      Instant latest,
      List<String> languages) {
    return List.of();
  }

  /**
   * Files of the site as a whole.
   *
   * @param months of each language, in which there are any recaps
   */
  default List<? extends Output> ofSite(List<Overview> months, List<String> languages) {
    return List.of();
  }
}
