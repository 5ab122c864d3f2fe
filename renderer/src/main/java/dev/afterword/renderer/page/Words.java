package dev.afterword.renderer.page;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.RecapDate;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the pages in one language. They come with the theme and not from the Java platform,
 * whose names of months change between versions.
 */
final class Words {
  private static final Words ENGLISH = load("en");
  private static final Words CHINESE = load("zh");

  private final Map<String, String> words;

  private Words(Map<String, String> words) {
    this.words = words;
  }

  /** The words of a language; English where there are none. */
  static Words of(String language) {
    return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0].equals("zh") ? CHINESE : ENGLISH;
  }

  private static Words load(String language) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Theme.text("words/" + language + ".properties")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var words = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
    return new Words(Map.copyOf(words));
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
  static String languageName(String language) {
    return ENGLISH.words.getOrDefault("language." + language.toLowerCase(Locale.ROOT), language);
  }

  /** A date as people write it, no more precise than its author knew. */
  String date(RecapDate date, ZoneId zone) {
    LocalDate day = date.day(zone);
    String pattern = date.precision() == DatePrecision.MONTH ? "date.month" : "date.day";
    String written =
        word(pattern)
            .replace("{year}", Integer.toString(day.getYear()))
            .replace("{month}", word("month." + day.getMonthValue()))
            .replace("{day}", Integer.toString(day.getDayOfMonth()));
    return date.precision() == DatePrecision.INSTANT ? written + time(date, zone) : written;
  }

  /** A month as people write it, from {@code 2024-03}. */
  String month(String month) {
    return word("date.month")
        .replace("{year}", month.substring(0, 4))
        .replace("{month}", word("month." + Integer.parseInt(month.substring(5))));
  }

  private static String time(RecapDate date, ZoneId zone) {
    LocalTime time = date.start(zone).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return time.equals(LocalTime.MIDNIGHT) ? "" : " " + time;
  }
}
