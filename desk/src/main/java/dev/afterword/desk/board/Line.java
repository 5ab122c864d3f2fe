package dev.afterword.desk.board;

import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A recap with what every channel was told about it.
 *
 * @param about what its own record says last, if there is one
 * @param page what its page's record says last, if there is one
 * @param cells by channel
 */
public record Line(
    RecapId recap, Optional<About> about, Optional<Live> page, Map<String, Cell> cells) {
  /** Takes its own copy. */
  public Line {
    cells = Map.copyOf(cells);
  }

  /**
   * The recap in few words.
   *
   * @param title plain text
   * @param language BCP 47
   * @param revision of the file; of none if it was withdrawn
   * @param commit that published it
   * @param committedAt time of that commit
   * @param at when it was on the log
   * @param place of its record
   * @param source that it comes from
   */
  public record About(
      String title,
      String language,
      Optional<Revision> revision,
      String commit,
      Instant committedAt,
      Instant at,
      Place place,
      String source) {
    /** The same source in a word that many have in common. */
    About sharing(String sameSource) {
      return new About(title, language, revision, commit, committedAt, at, place, sameSource);
    }

    /** Whether it is gone. */
    public boolean isWithdrawn() {
      return revision.isEmpty();
    }
  }

  /**
   * Its page.
   *
   * @param url public address
   * @param revision which it shows
   * @param status what a visitor finds
   * @param at when it became so
   */
  public record Live(String url, Revision revision, PageStatus status, Instant at) {}

  /** Title for people. */
  public String title() {
    return about.map(About::title).orElse(recap.value());
  }

  /** Whether the page shows this revision. */
  public boolean shows(Revision revision) {
    return page.filter(live -> live.status() == PageStatus.LIVE)
        .filter(live -> live.revision().equals(revision))
        .isPresent();
  }

  /** Whether the page shows the revision that the recap is in. */
  public boolean isLive() {
    return about.flatMap(About::revision).filter(this::shows).isPresent();
  }
}
