package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files a site consists of and what each reads: a function of what is known, kept up to date
 * step by step. What has changed names the recaps, shelves and pages of shelves that are planned
 * anew; nothing else is looked at. Used by one thread.
 */
public final class SitePlan {
  private static final Logger log = LoggerFactory.getLogger(SitePlan.class);

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final SiteIndex index;
  private final SiteSettings settings;
  private final List<Planner> planners;
  private final Claims claims = new Claims();
  private final Contenders contenders = new Contenders();
  private final Shelves shelves;
  private final Upcoming upcoming;
  private final Moments moments = new Moments();
  private final Withdrawals withdrawals = new Withdrawals();

  /** What the plan was made of; behind the index until the next {@link #follow()}. */
  private final Map<RecapId, Known> planned = new HashMap<>();

  private List<String> languages = List.of();
  private Instant latest = Instant.EPOCH;

  /**
   * A plan of nothing yet.
   *
   * @param others what adds files to those that people read
   */
  public SitePlan(SiteIndex index, SiteSettings settings, List<Planner> others) {
    this.index = index;
    this.settings = settings;
    this.shelves = new Shelves(settings.zone());
    this.upcoming = new Upcoming(settings.zone());
    this.planners =
        Stream.concat(Stream.of(new PagePlanner(settings)), List.copyOf(others).stream()).toList();
  }

  /** The file that lies at a path. */
  public Optional<Output> find(SitePath path) {
    return claims.find(path);
  }

  /** Files of a theme, in place of those of another. */
  public void dress(Map<SitePath, String> files) {
    var outputs = new ArrayList<Output>();
    files.forEach((path, digest) -> outputs.add(new Output.ThemeFile(path, digest)));
    claims.replace(new Scope.OfTheme(), outputs);
  }

  /** Every path at which a file lies. */
  public Set<SitePath> paths() {
    return claims.paths();
  }

  /**
   * Brings the plan up to the index.
   *
   * @return every path at which another file may lie now than after the call before
   */
  public Set<SitePath> follow() {
    for (String source : index.takeNewSources()) {
      claims.replace(new Scope.OfSource(source), copies(index.statics(source)));
    }
    Set<RecapId> again = learn(index.takeNewRecaps());
    Set<ShelfKey> changed = new HashSet<>(shelves.takeChanged());
    List<String> before = languages;
    languages =
        Stream.concat(settings.languages().stream(), shelves.languages().stream())
            .distinct()
            .toList();
    boolean everything = !languages.equals(before);
    if (everything) {
      again.addAll(planned.keySet());
      changed.addAll(shelves.keys());
    }
    Instant then = latest;
    latest = moments.latest();
    Stream.concat(before.stream(), languages.stream())
        .distinct()
        .filter(language -> everything || isOver(language, then))
        .forEach(language -> changed.addAll(fixed(language)));
    shelves(changed, everything);
    again.forEach(this::recap);
    return claims.takeTouched();
  }

  /** Whether anything that was to come then is over now, or the other way round. */
  private boolean isOver(String language, Instant then) {
    return !latest.equals(then)
        && upcoming.isOther(shelves.shelf(ShelfKey.all(language, Facet.ALL)), then, latest);
  }

  /** Shelves that every language has. */
  private static List<ShelfKey> fixed(String language) {
    return List.of(ShelfKey.all(language, Facet.ALL), ShelfKey.all(language, Facet.VIDEO));
  }

  /** Takes in what is new; tells which recaps have to be planned again because of it. */
  private Set<RecapId> learn(List<RecapId> fresh) {
    Set<RecapId> again = new LinkedHashSet<>(fresh);
    Map<SitePath, Optional<Known.Live>> before = new HashMap<>();
    for (RecapId id : fresh) {
      switch (planned.remove(id)) {
        case null -> {}
        case Known.Gone old -> withdrawn(old, withdrawals::remove);
        case Known.Live old -> {
          before.computeIfAbsent(old.path(), contenders::winner);
          contenders.remove(old);
        }
      }
      Optional<Known> known = index.find(id);
      known.ifPresent(present -> planned.put(id, present));
      switch (known.orElse(null)) {
        case null -> {}
        case Known.Gone gone -> withdrawn(gone, withdrawals::add);
        case Known.Live live -> {
          before.computeIfAbsent(live.path(), contenders::winner);
          contenders.add(live);
        }
      }
    }
    exchange(before, again);
    return again;
  }

  private void withdrawn(Known.Gone gone, Consumer<Known.Gone> change) {
    change.accept(gone);
    shelves.touch(ShelfKey.all(gone.language(), Facet.ALL));
  }

  /** Takes from the shelves what is shown no more, before what is shown now takes its place. */
  private void exchange(Map<SitePath, Optional<Known.Live>> before, Set<RecapId> again) {
    Map<RecapId, Known.Live> hidden = new LinkedHashMap<>();
    Map<RecapId, Known.Live> shown = new LinkedHashMap<>();
    before.forEach(
        (path, then) -> {
          Optional<Known.Live> now = contenders.winner(path);
          if (!now.equals(then)) {
            then.ifPresent(live -> hidden.put(live.id(), live));
            now.ifPresent(live -> shown.put(live.id(), live));
          }
        });
    hidden.values().forEach(this::hide);
    Set<RecapId> unseen = new HashSet<>();
    hidden.forEach(
        (id, live) -> {
          again.add(id);
          if (!isAlike(live, Optional.ofNullable(shown.get(id)))) {
            unseen.addAll(beside(live));
          }
        });
    shown.values().forEach(this::show);
    shown.forEach(
        (id, live) -> {
          again.add(id);
          if (!isAlike(live, Optional.ofNullable(hidden.get(id)))) {
            unseen.addAll(beside(live));
          }
        });
    again.addAll(unseen);
  }

  /** An edit that leaves the card as it was changes nothing for its neighbours. */
  private static boolean isAlike(Known.Live live, Optional<Known.Live> other) {
    return other.filter(present -> present.card().equals(live.card())).isPresent();
  }

  private void hide(Known.Live live) {
    shelves.remove(live);
    moments.remove(live.updated());
  }

  private void show(Known.Live live) {
    shelves.add(live);
    moments.add(live.updated());
  }

  private Set<RecapId> beside(Known.Live live) {
    Set<RecapId> beside = new HashSet<>();
    for (Shelf row : rows(live.card())) {
      row.neighbour(live, 1).forEach(other -> beside.add(other.id()));
      row.neighbour(live, -1).forEach(other -> beside.add(other.id()));
    }
    shelves.translations(live.card().translationKey()).forEach(other -> beside.add(other.id()));
    return beside;
  }

  private List<Shelf> rows(Card card) {
    var rows = new ArrayList<Shelf>();
    rows.add(shelves.shelf(ShelfKey.all(card.language(), Facet.ALL)));
    card.series()
        .map(series -> new ShelfKey(card.language(), Facet.SERIES, series))
        .ifPresent(key -> rows.add(shelves.shelf(key)));
    return rows;
  }

  private void shelves(Set<ShelfKey> changed, boolean everything) {
    Set<Shelves.Kind> kinds = new LinkedHashSet<>();
    for (ShelfKey key : changed) {
      if (shelves.name(key) || everything) {
        kinds.add(new Shelves.Kind(key.language(), key.facet()));
      }
      shelf(key, everything);
    }
    if (everything) {
      for (Facet facet : Facet.values()) {
        languages.forEach(language -> kinds.add(new Shelves.Kind(language, facet)));
      }
    }
    kinds.forEach(kind -> plan(new Scope.OfOverview(kind), overview(kind)));
    // What it shows of the years must be up to date when a front page is planned.
    changed.stream()
        .filter(key -> key.facet() == Facet.ALL)
        .forEach(key -> plan(new Scope.OfLanguage(key.language()), front(key)));
    if (kinds.stream().anyMatch(kind -> kind.facet() == Facet.MONTH)) {
      List<Overview> months =
          languages.stream()
              .map(language -> shelves.overview(new Shelves.Kind(language, Facet.MONTH)))
              .toList();
      plan(new Scope.OfSite(), planner -> planner.ofSite(months, languages));
    }
  }

  private void shelf(ShelfKey key, boolean everything) {
    Shelf shelf = shelves.shelf(key);
    if (everything) {
      shelf.touchAll();
    }
    boolean there =
        languages.contains(key.language())
            && (shelf.size() > 0 || fixed(key.language()).contains(key));
    plan(
        new Scope.OfShelf(key),
        there ? planner -> planner.ofShelf(shelf, languages) : _ -> List.of());
    for (int number : shelf.changedPages()) {
      boolean full = number <= shelf.pages();
      plan(
          new Scope.OfPage(key, number),
          full ? planner -> planner.ofPage(shelf.page(number), languages) : _ -> List.of());
    }
    if (shelf.size() == 0) {
      shelves.drop(key);
    }
  }

  private Function<Planner, List<? extends Output>> overview(Shelves.Kind kind) {
    return languages.contains(kind.language())
        ? planner -> planner.ofOverview(shelves.overview(kind), languages)
        : _ -> List.of();
  }

  private Function<Planner, List<? extends Output>> front(ShelfKey all) {
    var years = new Shelves.Kind(all.language(), Facet.YEAR);
    return languages.contains(all.language())
        ? planner ->
            planner.ofLanguage(
                shelves.shelf(all),
                shelves.overview(years),
                withdrawals.latest(all.language(), Shelf.PAGE),
                latest,
                languages)
        : _ -> List.of();
  }

  private void plan(Scope scope, Function<Planner, List<? extends Output>> ask) {
    claims.replace(
        scope, planners.stream().<Output>flatMap(planner -> ask.apply(planner).stream()).toList());
  }

  private void recap(RecapId id) {
    claims.replace(
        new Scope.OfRecap(id),
        switch (planned.get(id)) {
          case null -> List.of();
          case Known.Gone gone -> List.of(new Output.GonePage(gone.path(), gone, languages));
          case Known.Live live -> contenders.isShown(id, live.path()) ? files(live) : List.of();
        });
  }

  private List<Output> files(Known.Live live) {
    var files = new ArrayList<>(copies(live.assets()));
    if (live.card().hasPage()) {
      Surroundings around = around(live);
      planners.forEach(planner -> files.addAll(planner.ofRecap(live, around)));
    }
    return files;
  }

  private Surroundings around(Known.Live live) {
    List<Shelf> rows = rows(live.card());
    Optional<Shelf> series = rows.size() > 1 ? Optional.of(rows.getLast()) : Optional.empty();
    return new Surroundings(
        shelves.translations(live.card().translationKey()).stream()
            .filter(other -> !other.card().language().equals(live.card().language()))
            .sorted(
                Comparator.comparing((Known.Live other) -> other.card().language())
                    .thenComparing(Known.Live::id))
            .map(SitePlan::link)
            .toList(),
        neighbour(rows.getFirst(), live, 1),
        neighbour(rows.getFirst(), live, -1),
        series.flatMap(row -> neighbour(row, live, 1)),
        series.flatMap(row -> neighbour(row, live, -1)),
        index.announcements(live.id()),
        languages);
  }

  private static Optional<Output.Neighbour> neighbour(Shelf row, Known.Live live, int step) {
    return row.neighbour(live, step).stream().findFirst().map(SitePlan::link);
  }

  private static Output.Neighbour link(Known.Live live) {
    Card card = live.card();
    return new Output.Neighbour(card.language(), card.path(), card.title());
  }

  private static List<Output> copies(List<Asset> assets) {
    var copies = new ArrayList<Output>();
    for (Asset asset : assets) {
      pathOf(asset)
          .ifPresent(path -> copies.add(new Output.Copy(path, asset.sha256(), asset.size())));
    }
    return copies;
  }

  private static Optional<SitePath> pathOf(Asset asset) {
    try {
      return DIGEST.matcher(asset.sha256()).matches()
          ? Optional.of(new SitePath(asset.path()))
          : Optional.empty();
    } catch (IllegalArgumentException unfit) {
      log.warn("a file is left out: {}", unfit.getMessage());
      return Optional.empty();
    }
  }
}
