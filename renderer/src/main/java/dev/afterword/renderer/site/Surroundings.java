package dev.afterword.renderer.site;

import java.util.List;
import java.util.Optional;

/**
 * What is beside a recap.
 *
 * @param translations the same in other languages, one link for each
 * @param newer the next one of its language that has a page
 * @param older the one before
 * @param next the next one of its series
 * @param previous the one before in its series
 * @param announced where it was announced
 * @param languages languages that have a front page
 */
public record Surroundings(
    List<Output.Neighbour> translations,
    Optional<Output.Neighbour> newer,
    Optional<Output.Neighbour> older,
    Optional<Output.Neighbour> next,
    Optional<Output.Neighbour> previous,
    List<Announcement> announced,
    List<String> languages) {
  /** Takes its own copies. */
  public Surroundings {
    translations = List.copyOf(translations);
    announced = List.copyOf(announced);
    languages = List.copyOf(languages);
  }
}
