package dev.afterword.desk.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * How far an order to make the site anew is. Fields may be added, never renamed.
 *
 * @param plan which was ordered
 * @param state {@code ordered} until the first renderer has answered, then {@code rebuilt}, or
 *     {@code refused} if none could do it
 * @param who ordered it
 * @param why as typed, may be empty
 * @param at when
 * @param done by whom it was done
 * @param refusals why renderers could not do it
 */
public record SiteProgress(
    String plan,
    String state,
    String who,
    String why,
    Instant at,
    List<Done> done,
    List<String> refusals) {
  /** Takes its own copies. */
  public SiteProgress {
    done = List.copyOf(done);
    refusals = List.copyOf(refusals);
  }

  /** Whether nobody has answered yet. */
  @JsonIgnore
  public boolean isOpen() {
    return done.isEmpty() && refusals.isEmpty();
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
