package dev.afterword.renderer.site;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages that people read, and the sitemaps of them. */
final class PagePlanner implements Planner {
  private static final SitePath FRONTS = new SitePath("sitemaps/fronts.xml");

  private final Upcoming upcoming;
  private final String defaultLanguage;

  PagePlanner(SiteSettings settings) {
    this.upcoming = new Upcoming(settings.zone());
    this.defaultLanguage = settings.defaultLanguage();
  }

  @Override
  public List<Output> ofRecap(Known.Live recap, Surroundings around) {
    Card card = recap.card();
    List<Card.Talk> watched =
        card.talks().stream().filter(talk -> !talk.videos().isEmpty()).toList();
    var outputs = new ArrayList<Output>();
    outputs.add(
        new Output.RecapPage(
            card.path(),
            card.id(),
            recap.content(),
            watched.stream().map(Card.Talk::number).toList(),
            around));
    for (Card.Talk talk : watched) {
      outputs.add(
          new Output.WatchPage(
              SiteAddresses.watch(card.path(), talk.number()),
              card.id(),
              talk.number(),
              recap.session(talk.number()),
              card,
              around.languages()));
    }
    var self = new Output.Neighbour(card.language(), card.path(), card.title());
    recap.aliases().forEach(alias -> outputs.add(new Output.MovedPage(alias, self)));
    return outputs;
  }

  @Override
  public List<Output> ofShelf(Shelf shelf, List<String> languages) {
    ShelfKey key = shelf.key();
    return switch (key.facet()) {
      case ALL -> List.of();
      case MONTH -> List.of(newest(shelf, languages), sitemap(shelf));
      case VIDEO, YEAR, TAG, SERIES, CITY, SPEAKER -> List.of(newest(shelf, languages));
    };
  }

  private static Output newest(Shelf shelf, List<String> languages) {
    ShelfKey key = shelf.key();
    return new Output.ListPage(
        SiteAddresses.shelf(key),
        key,
        shelf.name(),
        0,
        shelf.newestCards(Shelf.PAGE),
        Optional.empty(),
        older(shelf),
        languages);
  }

  private static Optional<SitePath> older(Shelf shelf) {
    return Optional.of(shelf.older())
        .filter(page -> page > 0)
        .map(page -> SiteAddresses.page(shelf.key(), page));
  }

  private static Output sitemap(Shelf month) {
    List<Output.Sitemap.Place> places =
        month.newest(month.size()).stream()
            .filter(live -> live.card().hasPage())
            .flatMap(live -> places(month, live))
            .toList();
    return new Output.Sitemap(SiteAddresses.sitemap(month.key()), places);
  }

  /** A recap's page, and those on which its talks are watched: search engines prefer these. */
  private static Stream<Output.Sitemap.Place> places(Shelf month, Known.Live live) {
    String day = live.updated().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return Stream.concat(
        Stream.of(new Output.Sitemap.Place(live.path(), day, versions(month, live))),
        live.card().talks().stream()
            .filter(talk -> !talk.videos().isEmpty())
            .map(talk -> SiteAddresses.watch(live.path(), talk.number()))
            .map(watch -> new Output.Sitemap.Place(watch, day, List.of())));
  }

  /** The front pages, each with the others; when one was changed last is not known. */
  private static Output fronts(List<String> languages) {
    List<Output.Sitemap.Version> versions =
        languages.stream()
            .map(language -> new Output.Sitemap.Version(language, SiteAddresses.front(language)))
            .toList();
    List<Output.Sitemap.Version> others = versions.size() < 2 ? List.of() : versions;
    return new Output.Sitemap(
        FRONTS,
        versions.stream()
            .map(front -> new Output.Sitemap.Place(front.path(), "", others))
            .toList());
  }

  private static List<Output.Sitemap.Version> versions(Shelf month, Known.Live live) {
    Map<String, SitePath> versions = new TreeMap<>();
    month
        .translations(live)
        .forEach(one -> versions.putIfAbsent(one.card().language(), one.path()));
    versions.put(live.card().language(), live.path());
    return versions.size() < 2
        ? List.of()
        : versions.entrySet().stream()
            .map(one -> new Output.Sitemap.Version(one.getKey(), one.getValue()))
            .toList();
  }

  @Override
  public List<Output> ofPage(ShelfPage page, List<String> languages) {
    if (!page.isFull()) {
      return List.of();
    }
    ShelfKey key = page.key();
    SitePath newer =
        page.followed() ? SiteAddresses.page(key, page.number() + 1) : SiteAddresses.shelf(key);
    Optional<SitePath> older =
        Optional.of(page.number() - 1)
            .filter(number -> number > 0)
            .map(number -> SiteAddresses.page(key, number));
    return List.of(
        new Output.ListPage(
            SiteAddresses.page(key, page.number()),
            key,
            page.name(),
            page.number(),
            page.cards(),
            Optional.of(newer),
            older,
            languages));
  }

  @Override
  public List<Output> ofOverview(Overview overview, List<String> languages) {
    return switch (overview.facet()) {
      case MONTH, TAG, SERIES, CITY, SPEAKER ->
          List.of(
              new Output.OverviewPage(
                  SiteAddresses.overview(overview.language(), overview.facet()),
                  overview,
                  languages));
      case ALL, YEAR, VIDEO -> List.of();
    };
  }

  @Override
  public List<Output> ofLanguage(
      Shelf all,
      Overview years,
      List<Known.Gone> withdrawn,
      Instant latest,
      List<String> languages) {
    String language = all.key().language();
    List<Card> coming = upcoming.of(all, latest);
    List<Card> past =
        all.newestCards(Shelf.PAGE + coming.size()).stream()
            .filter(card -> !coming.contains(card))
            .limit(Shelf.PAGE)
            .toList();
    var front =
        new Output.FrontPage(
            SiteAddresses.front(language),
            language,
            coming,
            past,
            older(all),
            years.shelves(),
            languages);
    return language.equals(defaultLanguage)
        ? List.of(front, front.at(new SitePath("index.html")))
        : List.of(front);
  }

  @Override
  public List<Output> ofSite(List<Overview> months, List<String> languages) {
    List<SitePath> sitemaps =
        Stream.concat(
                Stream.of(FRONTS),
                months.stream()
                    .flatMap(overview -> overview.shelves().stream())
                    .map(month -> SiteAddresses.sitemap(month.key()))
                    .sorted())
            .toList();
    return List.of(
        fronts(languages),
        new Output.NotFound(new SitePath("404.html"), languages),
        new Output.Robots(new SitePath("robots.txt")),
        new Output.SitemapIndex(new SitePath("sitemap.xml"), sitemaps));
  }
}
