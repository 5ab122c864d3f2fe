package dev.afterword.syndicator.text;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import java.time.ZoneId;
import java.util.Optional;

/** When an event was, for people. */
final class EventDate {
  private EventDate() {}

  static Optional<String> of(Recap recap, Words words, ZoneId zone) {
    var last = recap.eventEnd().map(date -> day(date, words, zone));
    return recap
        .eventStart()
        .map(date -> day(date, words, zone))
        .map(
            first ->
                last.filter(other -> !other.equals(first))
                    .map(other -> first + " – " + other)
                    .orElse(first));
  }

  private static String day(RecapDate date, Words words, ZoneId zone) {
    var pattern = date.precision() == DatePrecision.MONTH ? words.month() : words.day();
    return pattern.format(date.day(zone));
  }
}
