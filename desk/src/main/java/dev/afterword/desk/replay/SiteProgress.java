package dev.afterword.desk.replay;

import java.time.Instant;
import java.util.List;

/**
 * How far an order to make the site anew is. Fields may be added, never renamed.
 *
 * @param plan which was ordered
 * @param state {@code ordered} until the first renderer has answered, then {@code rebuilt}
 * @param who ordered it
 * @param why as typed, may be empty
 * @param at when
 * @param done by whom it was done
 */
public record SiteProgress(
    String plan, String state, String who, String why, Instant at, List<Done> done) {
  /** Takes its own copy. */
  public SiteProgress {
    done = List.copyOf(done);
  }

  /**
   * One renderer has done it.
   *
   * @param instance whose folder it is
   * @param at when
   * @param files how many there are
   * @param bytes in all of them
   * @param changed how many were not there before, or with other bytes
   * @param whole whether the new folder took the place of the old in one step
   * @param milliseconds how long it took
   */
  public record Done(
      String instance,
      Instant at,
      long files,
      long bytes,
      long changed,
      boolean whole,
      long milliseconds) {}
}
