package dev.afterword.renderer.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** On which shelves a recap stands. */
final class Facets {
  private Facets() {}

  /** The shelves, each with its name as this recap spells it. */
  static Map<ShelfKey, String> of(Card card, ZoneId zone) {
    var names = new Names(card.language());
    LocalDate day = card.date().day(zone);
    names.only(Facet.ALL);
    names.add(Facet.YEAR, year(day));
    names.add(Facet.MONTH, month(day));
    if (card.hasPage() && card.hasVideo()) {
      names.only(Facet.VIDEO);
    }
    card.tags().forEach(tag -> names.add(Facet.TAG, tag));
    card.series().ifPresent(series -> names.add(Facet.SERIES, series));
    card.city().ifPresent(city -> names.add(Facet.CITY, city));
    for (Card.Talk talk : card.talks()) {
      talk.speakers().forEach(speaker -> names.add(Facet.SPEAKER, speaker));
    }
    return names.shelves;
  }

  private static String year(LocalDate day) {
    return digits(day.getYear(), 4);
  }

  private static String month(LocalDate day) {
    return year(day) + "-" + digits(day.getMonthValue(), 2);
  }

  /** As {@code %04d} writes it, which takes a hundred times as long. */
  private static String digits(int number, int least) {
    String digits = Integer.toString(Math.abs(number));
    String sign = number < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, least - sign.length() - digits.length())) + digits;
  }

  private static final class Names {
    private final String language;
    private final Map<ShelfKey, String> shelves = new TreeMap<>();

    Names(String language) {
      this.language = language;
    }

    void only(Facet facet) {
      shelves.put(ShelfKey.all(language, facet), "");
    }

    void add(Facet facet, String name) {
      var key = new ShelfKey(language, facet, name);
      if (!key.name().isEmpty()) {
        shelves.putIfAbsent(key, name.strip());
      }
    }
  }
}
