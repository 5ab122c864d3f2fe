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
    names.add(Facet.YEAR, "%04d".formatted(day.getYear()));
    names.add(Facet.MONTH, "%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
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
