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

/** The pages that people read, and the sitemaps of them. */
final class PagePlanner implements Planner {
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
            .map(
                live ->
                    new Output.Sitemap.Place(
                        live.path(),
                        live.updated().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        versions(month, live)))
            .toList();
    return new Output.Sitemap(SiteAddresses.sitemap(month.key()), places);
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
        months.stream()
            .flatMap(overview -> overview.shelves().stream())
            .map(month -> SiteAddresses.sitemap(month.key()))
            .sorted()
            .toList();
    return List.of(
        new Output.NotFound(new SitePath("404.html"), languages),
        new Output.Robots(new SitePath("robots.txt")),
        new Output.SitemapIndex(new SitePath("sitemap.xml"), sitemaps));
  }
}
