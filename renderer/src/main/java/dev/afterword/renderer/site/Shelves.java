package dev.afterword.renderer.site;

import dev.afterword.contract.RecapId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All shelves. They take one recap in or out in no more time than it takes to find its place, and
 * remember what that has changed.
 */
final class Shelves {
  private final ZoneId zone;
  private final Map<ShelfKey, Shelf> shelves = new HashMap<>();
  private final Map<ShelfKey, Overview.Named> named = new HashMap<>();
  private final Map<Kind, TreeSet<Overview.Named>> overviews = new HashMap<>();
  private final Map<String, TreeMap<RecapId, Known.Live>> translations = new HashMap<>();
  private final Set<ShelfKey> changed = new HashSet<>();

  /** Languages in which there ever was anything. */
  private final Set<String> languages = new TreeSet<>();

  /** The shelves of one facet in one language. */
  record Kind(String language, Facet facet) {}

  Shelves(ZoneId zone) {
    this.zone = zone;
  }

  void add(Known.Live live) {
    languages.add(live.card().language());
    for (ShelfKey key : Facets.of(live.card(), zone).keySet()) {
      shelves.computeIfAbsent(key, this::empty).add(live);
      changed.add(key);
    }
    if (live.card().hasPage()) {
      translations
          .computeIfAbsent(live.card().translationKey(), _ -> new TreeMap<>())
          .put(live.id(), live);
    }
    touchTranslations(live);
  }

  void remove(Known.Live live) {
    for (ShelfKey key : Facets.of(live.card(), zone).keySet()) {
      shelf(key).remove(live);
      changed.add(key);
    }
    Map<RecapId, Known.Live> same =
        translations.getOrDefault(live.card().translationKey(), new TreeMap<>());
    same.remove(live.id());
    if (same.isEmpty()) {
      translations.remove(live.card().translationKey());
    }
    touchTranslations(live);
  }

  /** A sitemap names the other versions of its pages. */
  private void touchTranslations(Known.Live live) {
    for (Known.Live other : translations(live.card().translationKey())) {
      Facets.of(other.card(), zone).keySet().stream()
          .filter(key -> key.facet() == Facet.MONTH)
          .forEach(changed::add);
    }
  }

  private Shelf empty(ShelfKey key) {
    return new Shelf(key, zone, live -> translations(live.card().translationKey()));
  }

  /** A shelf; an empty one where there is none. */
  Shelf shelf(ShelfKey key) {
    Shelf shelf = shelves.get(key);
    return shelf == null ? empty(key) : shelf;
  }

  /** Everything that bears this translation key, in the order of ids. */
  Collection<Known.Live> translations(String key) {
    return translations.getOrDefault(key, new TreeMap<>()).values();
  }

  /** Languages in which there is anything. */
  Set<String> languages() {
    var there = new TreeSet<String>();
    for (String language : languages) {
      if (shelf(ShelfKey.all(language, Facet.ALL)).size() > 0) {
        there.add(language);
      }
    }
    return there;
  }

  /** Every shelf that is not empty. */
  Set<ShelfKey> keys() {
    return Set.copyOf(shelves.keySet());
  }

  /** Something beside a shelf has changed that is shown together with it. */
  void touch(ShelfKey key) {
    changed.add(key);
  }

  /** Shelves that have changed since this was asked last. */
  Set<ShelfKey> takeChanged() {
    Set<ShelfKey> taken = Set.copyOf(changed);
    changed.clear();
    return taken;
  }

  /** Brings the overview of a shelf's facet up to date; tells whether that has changed it. */
  boolean name(ShelfKey key) {
    Shelf shelf = shelf(key);
    var kind = new Kind(key.language(), key.facet());
    TreeSet<Overview.Named> all = overviews.computeIfAbsent(kind, _ -> new TreeSet<>(order(key)));
    Optional<Overview.Named> now =
        shelf.size() == 0
            ? Optional.empty()
            : Optional.of(new Overview.Named(key, shelf.name(), shelf.size()));
    Optional<Overview.Named> before = Optional.ofNullable(named.remove(key));
    before.ifPresent(all::remove);
    if (!before.map(Overview.Named::name).equals(now.map(Overview.Named::name))) {
      shelf.touchAll();
    }
    now.ifPresent(
        present -> {
          named.put(key, present);
          all.add(present);
        });
    return !now.equals(before);
  }

  /** Lets go of a shelf that has become empty. */
  void drop(ShelfKey key) {
    shelves.remove(key);
  }

  private static Comparator<Overview.Named> order(ShelfKey key) {
    Comparator<Overview.Named> byName =
        Comparator.comparing((Overview.Named shelf) -> shelf.key().name());
    return key.facet().isOpen()
        ? Comparator.comparingInt(Overview.Named::size).reversed().thenComparing(byName)
        : byName.reversed();
  }

  Overview overview(Kind kind) {
    Comparator<Overview.Named> byName =
        Comparator.comparing((Overview.Named shelf) -> shelf.key().name());
    boolean open = kind.facet().isOpen();
    List<Overview.Named> shelves =
        overviews.getOrDefault(kind, new TreeSet<>(byName)).stream()
            .limit(open ? Overview.MOST : Long.MAX_VALUE)
            .sorted(open ? byName : byName.reversed())
            .toList();
    return new Overview(kind.language(), kind.facet(), shelves);
  }
}
