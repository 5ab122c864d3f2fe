package dev.afterword.renderer.site;

import dev.afterword.contract.RecapDate;
import dev.afterword.renderer.search.SearchTerms;
import java.util.List;
import java.util.Optional;

/**
 * What only files for programs read of a recap.
 *
 * @param recordings its media files
 * @param start when the event began, if the author said so
 * @param end when it ended, if the author said so
 * @param terms what it is found by
 */
public record Extracts(
    List<Recording> recordings,
    Optional<RecapDate> start,
    Optional<RecapDate> end,
    SearchTerms terms) {
  /** Takes its own copy. */
  public Extracts {
    recordings = List.copyOf(recordings);
  }

  /** The same with these recordings. */
  Extracts with(List<Recording> others) {
    return new Extracts(others, start, end, terms);
  }
}
