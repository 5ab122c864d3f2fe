package dev.afterword.renderer.page;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.RecapDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of the pages in one language. */
final class Words {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private final Map<String, String> words;
  private final Map<String, String> english;

  Words(Map<String, String> words, Map<String, String> english) {
    this.words = Map.copyOf(words);
    this.english = Map.copyOf(english);
  }

  /** All of them, for a template. */
  Map<String, String> all() {
    return words;
  }

  String word(String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("no word " + name);
    }
    return word;
  }

  /** The name of a language in that language; its code where it is unknown. */
  String languageName(String language) {
    String whole = language.toLowerCase(Locale.ROOT);
    String known = english.get("language." + whole);
    return known != null
        ? known
        : english.getOrDefault("language." + whole.replaceFirst("-.*", ""), language);
  }

  /** Why something was withdrawn: what a program said, in this language; else as it was said. */
  String reason(String said) {
    String name = NO_LETTERS.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("-");
    return words.getOrDefault("reason." + name, said);
  }

  /** A date as people write it, no more precise than its author knew. */
  String date(RecapDate date, ZoneId zone) {
    LocalDate day = date.day(zone);
    if (date.precision() == DatePrecision.MONTH) {
      return month(Integer.toString(day.getYear()), day.getMonthValue());
    }
    String written =
        word("date.day")
            .replace("{year}", Integer.toString(day.getYear()))
            .replace("{month}", word("month." + day.getMonthValue()))
            .replace("{day}", Integer.toString(day.getDayOfMonth()));
    return date.precision() == DatePrecision.INSTANT ? written + time(date, zone) : written;
  }

  /** A date as HTML writes it, which takes no fraction of a second finer than a thousandth. */
  static String machine(RecapDate date) {
    return date.precision() == DatePrecision.INSTANT
        ? Instant.parse(date.value()).truncatedTo(ChronoUnit.SECONDS).toString()
        : date.value();
  }

  /** A month as people write it, from {@code 2024-03}. */
  String month(String month) {
    return month(month.substring(0, 4), Integer.parseInt(month.substring(5)));
  }

  /** Some languages have another form of a month that stands without a day. */
  private String month(String year, int number) {
    String alone = words.get("month.alone." + number);
    return word("date.month")
        .replace("{year}", year)
        .replace("{month}", alone == null ? word("month." + number) : alone);
  }

  /** As {@code %02d} writes a number of a talk, which takes a hundred times as long. */
  static String twoDigits(int number) {
    return number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String time(RecapDate date, ZoneId zone) {
    LocalTime time = date.start(zone).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return time.equals(LocalTime.MIDNIGHT) ? "" : " " + time;
  }
}
