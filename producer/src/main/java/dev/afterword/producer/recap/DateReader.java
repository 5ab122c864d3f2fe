package dev.afterword.producer.recap;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates people write: days, months, moments and ranges, with or without padding. */
final class DateReader {
  private static final String DAY =
      "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})(?:\\s*日)?|月)?";
  private static final String TIME =
      "(?:[T\\s]\\s*(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2})(?:[.,]\\d{1,9})?)?"
          + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
  private static final Pattern DATE =
      Pattern.compile("\\s*" + DAY + TIME + "\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE_SIGN = Pattern.compile("\\s*(?:-|–|—|~|～|至|到|\\bto\\b|/)\\s*");
  private static final Pattern SHORT_END = Pattern.compile("(?:(\\d{1,2})[-/.月])?(\\d{1,2})日?\\s*");
  private static final int LONGEST = 100;

  private final ZoneId zone;

  DateReader(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A date and, of a range, its end.
   *
   * @param start the date
   * @param end the last day of a range
   * @param sound whether all of it was understood; an offset that no place has is passed over
   */
  record Span(RecapDate start, Optional<RecapDate> end, boolean sound) {}

  /** The date or range a text means; empty if it means none. */
  Optional<Span> read(String text, DateSource source) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher first = DATE.matcher(text);
    if (!first.lookingAt()) {
      return named(text, source);
    }
    Optional<RecapDate> start = date(first, source, text);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String rest = text.substring(first.end());
    if (rest.isBlank()) {
      return Optional.of(new Span(start.get(), Optional.empty(), hasOffset(first)));
    }
    Matcher sign = RANGE_SIGN.matcher(rest);
    if (!sign.lookingAt()) {
      return Optional.empty();
    }
    return end(rest.substring(sign.end()), first, source, text)
        .map(end -> new Span(start.get(), Optional.of(end), hasOffset(first)));
  }

  private Optional<RecapDate> end(String rest, Matcher first, DateSource source, String raw) {
    Matcher last = DATE.matcher(rest);
    if (last.matches()) {
      return date(last, source, raw);
    }
    Matcher shorter = SHORT_END.matcher(rest);
    if (!shorter.matches()) {
      return Optional.empty();
    }
    String month = shorter.group(1) == null ? first.group(2) : shorter.group(1);
    return day(first.group(1), month, shorter.group(2))
        .map(day -> new RecapDate(day.toString(), DatePrecision.DAY, source, raw));
  }

  private Optional<RecapDate> date(Matcher found, DateSource source, String raw) {
    if (found.group(3) == null) {
      return found.group(4) == null ? month(found, source, raw) : Optional.empty();
    }
    Optional<LocalDate> day = day(found.group(1), found.group(2), found.group(3));
    if (found.group(4) == null) {
      return day.map(it -> new RecapDate(it.toString(), DatePrecision.DAY, source, raw));
    }
    return day.flatMap(it -> moment(it, found))
        .map(it -> new RecapDate(it.toInstant().toString(), DatePrecision.INSTANT, source, raw));
  }

  private static Optional<RecapDate> month(Matcher found, DateSource source, String raw) {
    try {
      var month = YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
      return Optional.of(new RecapDate(month.toString(), DatePrecision.MONTH, source, raw));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private Optional<ZonedDateTime> moment(LocalDate day, Matcher found) {
    try {
      int second = found.group(6) == null ? 0 : Integer.parseInt(found.group(6));
      var time =
          LocalTime.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)), second);
      return Optional.of(day.atTime(time).atZone(offset(Optional.ofNullable(found.group(7)))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Some write the time once more where the offset belongs: the day is right all the same. */
  private ZoneId offset(Optional<String> written) {
    return written.map(text -> offset(text).orElse(zone)).orElse(zone);
  }

  private static Optional<ZoneId> offset(String written) {
    if (!written.startsWith("+") && !written.startsWith("-")) {
      return Optional.of(ZoneOffset.UTC);
    }
    try {
      return Optional.of(ZoneOffset.of(written));
    } catch (DateTimeException nowhere) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(Matcher found) {
    return Optional.ofNullable(found.group(7))
        .map(written -> offset(written).isPresent())
        .orElse(true);
  }

  private static Optional<Span> named(String text, DateSource source) {
    try {
      var moment = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(
          new Span(
              new RecapDate(moment.toInstant().toString(), DatePrecision.INSTANT, source, text),
              Optional.empty(),
              true));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
