package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files a site consists of and what each reads: a pure function of what is known. Of two that
 * want one path, the stronger kind has it: recaps, then copied files, then what we generate, then
 * redirects, then notices of withdrawal; of two recaps, the one with the later event.
 */
public final class SitePlan {
  /** Recaps in a feed and on a front page. */
  private static final int NEWEST = 24;

  private static final Logger log = LoggerFactory.getLogger(SitePlan.class);

  private final SiteSettings settings;
  private final SitePath stylesheet;
  private final Map<SitePath, Output> outputs = new TreeMap<>();
  private final List<String> languages;
  private final Map<String, List<Card>> cards;
  private final Map<String, List<Card>> translations;

  private SitePlan(SiteSettings settings, SitePath stylesheet, List<Known.Live> live) {
    this.settings = settings;
    this.stylesheet = stylesheet;
    this.cards =
        live.stream()
            .map(Known.Live::card)
            .sorted(newestFirst())
            .collect(Collectors.groupingBy(Card::language, TreeMap::new, Collectors.toList()));
    this.translations =
        live.stream()
            .map(Known.Live::card)
            .filter(Card::hasPage)
            .collect(Collectors.groupingBy(Card::translationKey));
    this.languages =
        Stream.concat(settings.languages().stream(), cards.keySet().stream()).distinct().toList();
  }

  /** Every file of the site by its path. */
  public static Map<SitePath, Output> of(
      SiteIndex index, SiteSettings settings, SitePath stylesheet) {
    List<Known.Live> live = newestClaims(index.recaps());
    var plan = new SitePlan(settings, stylesheet, live);
    plan.recaps(live);
    live.forEach(known -> plan.copies(known.assets()));
    index.statics().forEach(plan::copies);
    plan.generated();
    live.forEach(plan::aliases);
    plan.gone(index.recaps());
    return plan.outputs;
  }

  private static List<Known.Live> newestClaims(Collection<Known> recaps) {
    Map<SitePath, Known.Live> claims = new TreeMap<>();
    for (Known known : recaps) {
      if (known instanceof Known.Live live) {
        claims.merge(live.path(), live, SitePlan::later);
      }
    }
    return List.copyOf(claims.values());
  }

  private static Known.Live later(Known.Live one, Known.Live other) {
    Known.Live wins = one.location().compareTo(other.location()) > 0 ? one : other;
    log.info(
        "recaps {} and {} want one page, {}: the later one, {}, has it",
        one.id(),
        other.id(),
        one.path(),
        wins.id());
    return wins;
  }

  private Comparator<Card> newestFirst() {
    return Comparator.comparing((Card card) -> card.date().start(settings.zone()))
        .reversed()
        .thenComparing(Card::id);
  }

  private void claim(Output output) {
    outputs.putIfAbsent(output.path(), output);
  }

  private void recaps(List<Known.Live> live) {
    var contents = live.stream().collect(Collectors.toMap(Known.Live::id, Known.Live::content));
    for (List<Card> all : cards.values()) {
      List<Card> pages = all.stream().filter(Card::hasPage).toList();
      for (int at = 0; at < pages.size(); at++) {
        Card card = pages.get(at);
        claim(
            new Output.RecapPage(
                card.path(),
                card.id(),
                contents.getOrDefault(card.id(), ""),
                translationsOf(card),
                neighbour(pages, at - 1),
                neighbour(pages, at + 1),
                languages));
      }
    }
  }

  private static Optional<Output.Neighbour> neighbour(List<Card> pages, int at) {
    return at < 0 || at >= pages.size() ? Optional.empty() : Optional.of(link(pages.get(at)));
  }

  private static Output.Neighbour link(Card card) {
    return new Output.Neighbour(card.language(), card.path(), card.title());
  }

  private List<Output.Neighbour> translationsOf(Card card) {
    return translations.getOrDefault(card.translationKey(), List.of()).stream()
        .filter(other -> !other.language().equals(card.language()))
        .sorted(Comparator.comparing(Card::language).thenComparing(Card::id))
        .map(SitePlan::link)
        .toList();
  }

  private void copies(List<Asset> assets) {
    for (Asset asset : assets) {
      Optional<SitePath> path = pathOf(asset);
      path.ifPresent(place -> claim(new Output.Copy(place, asset.sha256(), asset.size())));
    }
  }

  private static Optional<SitePath> pathOf(Asset asset) {
    try {
      return asset.sha256().matches("[0-9a-f]{64}")
          ? Optional.of(new SitePath(asset.path()))
          : Optional.empty();
    } catch (IllegalArgumentException unfit) {
      log.warn("a file is left out: {}", unfit.getMessage());
      return Optional.empty();
    }
  }

  private void generated() {
    claim(new Output.Stylesheet(stylesheet));
    for (String language : languages) {
      language(language);
    }
    front(new SitePath("index.html"), settings.defaultLanguage());
    claim(new Output.NotFound(new SitePath("404.html"), languages));
    claim(new Output.Robots(new SitePath("robots.txt")));
    claim(new Output.Sitemap(new SitePath("sitemap.xml"), sitemap()));
  }

  private void language(String language) {
    List<Card> all = cards.getOrDefault(language, List.of());
    front(SiteAddresses.front(language), language);
    claim(new Output.Feed(SiteAddresses.feed(language), language, newest(all)));
    List<Integer> years = years(all);
    for (int year : years) {
      List<Card> inYear = all.stream().filter(card -> year(card) == year).toList();
      claim(
          new Output.ArchivePage(
              SiteAddresses.archive(language, year), language, year, inYear, years, languages));
    }
  }

  private void front(SitePath path, String language) {
    List<Card> all = cards.getOrDefault(language, List.of());
    claim(new Output.FrontPage(path, language, newest(all), all.size(), years(all), languages));
  }

  private static List<Card> newest(List<Card> all) {
    return List.copyOf(all.subList(0, Math.min(NEWEST, all.size())));
  }

  private List<Integer> years(List<Card> all) {
    return List.copyOf(
        all.stream().map(this::year).collect(Collectors.toCollection(TreeSet::new)).reversed());
  }

  private int year(Card card) {
    return card.date().day(settings.zone()).getYear();
  }

  private List<Output.Sitemap.Place> sitemap() {
    var places = new ArrayList<Output.Sitemap.Place>();
    for (Card card : cards.values().stream().flatMap(List::stream).toList()) {
      if (card.hasPage()) {
        String day = card.updated().atZone(ZoneOffset.UTC).toLocalDate().toString();
        places.add(new Output.Sitemap.Place(card.path(), day));
      }
    }
    places.sort(Comparator.comparing(Output.Sitemap.Place::path));
    return places;
  }

  private void aliases(Known.Live live) {
    if (live.card().hasPage()) {
      live.aliases().forEach(alias -> claim(new Output.MovedPage(alias, link(live.card()))));
    }
  }

  private void gone(Collection<Known> recaps) {
    for (Known known : recaps) {
      if (known instanceof Known.Gone gone) {
        claim(new Output.GonePage(gone.path(), gone, languages));
      }
    }
  }
}
