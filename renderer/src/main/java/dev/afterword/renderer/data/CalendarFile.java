package dev.afterword.renderer.data;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapDate;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.TagUri;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Events as iCalendar (RFC 5545). Days are days of no zone, moments are in UTC, so that no zone has
 * to be described; what says when the file was made (DTSTAMP) comes from the content.
 */
public final class CalendarFile {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final TagUri tags;

  /** For a site. */
  public CalendarFile(SiteSettings settings) {
    this.tags = new TagUri(settings);
  }

  /**
   * The document; empty if no event has a day, for a calendar needs one at least.
   *
   * @param name what the calendar is called
   */
  public Optional<String> write(String name, List<CalendarEvent> events) {
    List<CalendarEvent> dated =
        events.stream().filter(event -> event.start().precision() != DatePrecision.MONTH).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    var lines = new ContentLines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Afterword//Recaps//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    dated.forEach(event -> event(lines, event));
    lines.add("END", "VCALENDAR");
    return Optional.of(lines.toString());
  }

  private void event(ContentLines lines, CalendarEvent event) {
    lines.add("BEGIN", "VEVENT");
    // RFC 7986, 5.3: it must say nothing about its maker; the host only keeps sites apart.
    String unique = Digests.sha256(event.recap().value()).substring(0, 32);
    lines.add("UID", unique + "@" + tags.authority());
    lines.add("DTSTAMP", MOMENT.format(event.updated()));
    lines.add("CREATED", MOMENT.format(event.published()));
    lines.add("LAST-MODIFIED", MOMENT.format(event.updated()));
    when(lines, event);
    lines.text("SUMMARY", event.title());
    if (!event.summary().isBlank()) {
      lines.text("DESCRIPTION", event.summary());
    }
    event
        .place()
        .filter(place -> !place.isBlank())
        .ifPresent(place -> lines.text("LOCATION", place));
    lines.add("URL", event.url());
    String categories =
        event.tags().stream()
            .filter(tag -> !tag.isBlank())
            .map(ContentLines::escape)
            .collect(Collectors.joining(","));
    if (!categories.isEmpty()) {
      lines.add("CATEGORIES", categories);
    }
    lines.add("STATUS", "CONFIRMED");
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("END", "VEVENT");
  }

  private static void when(ContentLines lines, CalendarEvent event) {
    RecapDate start = event.start();
    Optional<RecapDate> end = event.end().filter(last -> last.precision() == start.precision());
    if (start.precision() == DatePrecision.DAY) {
      LocalDate first = LocalDate.parse(start.value());
      LocalDate last =
          end.map(RecapDate::value)
              .map(LocalDate::parse)
              .filter(day -> day.isAfter(first))
              .orElse(first);
      lines.add("DTSTART;VALUE=DATE", DAY.format(first));
      // 3.6.1: the end is the day after the last one.
      lines.add("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
    } else {
      Instant first = Instant.parse(start.value());
      lines.add("DTSTART", MOMENT.format(first));
      end.map(RecapDate::value)
          .map(Instant::parse)
          .filter(last -> last.isAfter(first))
          .ifPresent(last -> lines.add("DTEND", MOMENT.format(last)));
    }
  }
}
