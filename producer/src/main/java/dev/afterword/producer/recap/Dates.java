package dev.afterword.producer.recap;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import dev.afterword.producer.frontmatter.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a recap.
 *
 * @param eventStart when the event began
 * @param eventEnd when the event ended
 * @param publishedAt date key, else file name, else first commit
 * @param updatedAt when the author says it was changed
 * @param announceAt before when it must not be announced
 */
record Dates(
    Optional<RecapDate> eventStart,
    Optional<RecapDate> eventEnd,
    RecapDate publishedAt,
    Optional<Instant> updatedAt,
    Optional<Instant> announceAt) {
  private static final Pattern IN_NAME = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(?:[-_ ].*)?");

  private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  static Dates of(
      Matter front, PagePath path, Instant firstCommit, ZoneId zone, Warnings warnings) {
    var reader = new DateReader(zone);
    Optional<DateReader.Span> event =
        first(front, Meaning.EVENT, DateSource.EVENT_KEY, reader, warnings);
    Optional<RecapDate> end =
        event
            .flatMap(DateReader.Span::end)
            .or(
                () ->
                    first(front, Meaning.EVENT_END, DateSource.EVENT_KEY, reader, warnings)
                        .map(DateReader.Span::start));
    RecapDate published =
        first(front, Meaning.PUBLISHED, DateSource.DATE_KEY, reader, warnings)
            .map(DateReader.Span::start)
            .or(() -> inName(path, reader))
            .orElseGet(() -> committed(firstCommit));
    return new Dates(
        event.map(DateReader.Span::start),
        end,
        published,
        moment(front, Meaning.UPDATED, reader, zone, warnings),
        moment(front, Meaning.ANNOUNCE_AT, reader, zone, warnings));
  }

  private static Optional<Instant> moment(
      Matter front, Meaning meaning, DateReader reader, ZoneId zone, Warnings warnings) {
    return first(front, meaning, DateSource.DATE_KEY, reader, warnings)
        .map(span -> span.start().start(zone));
  }

  private static Optional<DateReader.Span> first(
      Matter front, Meaning meaning, DateSource source, DateReader reader, Warnings warnings) {
    for (Field field : front.all(meaning)) {
      Optional<DateReader.Span> span = reader.read(field.text(), source);
      if (span.isPresent()) {
        warnOfOffset(field, span.get(), warnings);
        return span;
      }
      if (TIME_OF_DAY.matcher(field.text()).matches()) {
        // Some write the hour of a post where others write the day of an event.
        continue;
      }
      warnings.add(
          "date-unreadable",
          field.position(),
          "The value of "
              + field.key()
              + " is no date and is passed over; write it as 2021-04-17.");
    }
    return Optional.empty();
  }

  private static void warnOfOffset(Field field, DateReader.Span span, Warnings warnings) {
    if (!span.sound()) {
      warnings.add(
          "date-unreadable",
          field.position(),
          "The offset in "
              + field.key()
              + " is that of no place, so its hour counts in the zone of the site; write it as"
              + " 2021-04-17 18:30 +0800.");
    }
  }

  private static Optional<RecapDate> inName(PagePath path, DateReader reader) {
    Matcher name = IN_NAME.matcher(path.name());
    return name.matches()
        ? reader.read(name.group(1), DateSource.FILE_NAME).map(DateReader.Span::start)
        : Optional.empty();
  }

  private static RecapDate committed(Instant firstCommit) {
    String value = firstCommit.toString();
    return new RecapDate(value, DatePrecision.INSTANT, DateSource.FIRST_COMMIT, value);
  }
}
