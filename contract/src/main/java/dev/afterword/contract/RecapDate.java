package dev.afterword.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A date as precise as its author wrote it.
 *
 * @param value ISO 8601: {@code 2022-09}, {@code 2022-09-30} or {@code 2022-09-30T10:15:30Z}, by
 *     precision
 * @param precision how much of it is known
 * @param source where it was found
 * @param raw what the author wrote
 */
public record RecapDate(String value, DatePrecision precision, DateSource source, String raw) {
  /** Refuses a value that does not fit its precision. */
  public RecapDate {
    try {
      switch (precision) {
        case MONTH -> YearMonth.parse(value);
        case DAY -> parsed(value);
        case INSTANT -> Instant.parse(value);
      }
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          value + " is not a date with precision " + precision.wireName(), unreadable);
    }
  }

  /** The first day it may mean, in the zone of the site. */
  public LocalDate day(ZoneId zone) {
    return switch (precision) {
      case MONTH -> YearMonth.parse(value).atDay(1);
      case DAY -> parsed(value);
      case INSTANT -> LocalDate.ofInstant(Instant.parse(value), zone);
    };
  }

  /** Dates order shelves: they are read again and again, and almost all have ten characters. */
  private static LocalDate parsed(String day) {
    boolean plain = day.length() == 10 && day.charAt(4) == '-' && day.charAt(7) == '-';
    for (int at = 0; plain && at < 10; at++) {
      plain = at == 4 || at == 7 || (day.charAt(at) >= '0' && day.charAt(at) <= '9');
    }
    return plain
        ? LocalDate.of(
            Integer.parseInt(day, 0, 4, 10),
            Integer.parseInt(day, 5, 7, 10),
            Integer.parseInt(day, 8, 10, 10))
        : LocalDate.parse(day);
  }

  /** The first moment it may mean, in the zone of the site. */
  public Instant start(ZoneId zone) {
    return precision == DatePrecision.INSTANT
        ? Instant.parse(value)
        : day(zone).atStartOfDay(zone).toInstant();
  }

  /** The first moment after everything it may mean, in the zone of the site. */
  public Instant end(ZoneId zone) {
    return switch (precision) {
      case MONTH -> day(zone).plusMonths(1).atStartOfDay(zone).toInstant();
      case DAY -> day(zone).plusDays(1).atStartOfDay(zone).toInstant();
      case INSTANT -> Instant.parse(value);
    };
  }
}
