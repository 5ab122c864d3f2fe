package dev.afterword.renderer.data;

import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event as calendars show it.
 *
 * @param recap what tells of it
 * @param title plain text
 * @param summary plain text, may be empty
 * @param start when it began; one that is known by its month only is in no calendar
 * @param end when it ended, the last day or moment of it
 * @param place where
 * @param url absolute address of the page
 * @param tags as first spelled
 * @param published when the recap first was committed
 * @param updated when the recap last changed
 */
public record CalendarEvent(
    RecapId recap,
    String title,
    String summary,
    RecapDate start,
    Optional<RecapDate> end,
    Optional<String> place,
    String url,
    List<String> tags,
    Instant published,
    Instant updated) {
  /** Takes its own copy. */
  public CalendarEvent {
    tags = List.copyOf(tags);
  }
}
