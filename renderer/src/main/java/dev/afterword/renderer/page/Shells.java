package dev.afterword.renderer.page;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.model.FeedLink;
import dev.afterword.renderer.page.model.LanguageLink;
import dev.afterword.renderer.page.model.NavigationLink;
import dev.afterword.renderer.page.model.Shell;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is the same around many pages, filled into its templates once: a talk's page is little more
 * than its frame.
 */
final class Shells {
  /** A site has as many as depths of folders, times languages; nobody gains by more. */
  private static final int MOST = 500;

  /** The words for what every head leads to. */
  private static final List<String> NAMES = List.of("archive", "videos", "search", "tags");

  private final SiteSettings settings;
  private final Theme theme;
  private final Templates templates;

  /** By everything that a shell is made of, besides the settings, the theme and the languages. */
  private final Map<String, Filled> known = new HashMap<>();

  /** Of what is known. */
  private List<String> languages = List.of();

  Shells(SiteSettings settings, Theme theme, Templates templates) {
    this.settings = settings;
    this.theme = theme;
    this.templates = templates;
  }

  /**
   * A shell and what templates made of it.
   *
   * @param shell what they saw
   * @param subscriptions the links to feeds in the head of a page
   * @param masthead what stands above the page
   * @param colophon what stands below it
   */
  record Filled(Shell shell, String subscriptions, String masthead, String colophon) {}

  /**
   * Around a page.
   *
   * @param place the page and the languages of the site
   * @param base what leads from it to the base of the site
   * @param shown the language whose front page is its home
   */
  Filled around(Frames.Place place, String base, String shown) {
    if (known.size() > MOST || !languages.equals(place.languages())) {
      known.clear();
      languages = place.languages();
    }
    String key = base + ' ' + place.language() + ' ' + shown + ' ' + current(place.path(), shown);
    Filled filled = known.get(key);
    if (filled == null) {
      filled = fill(place, base, shown);
      known.put(key, filled);
    }
    return filled;
  }

  /** The page, if it is one of those to which every head leads. */
  private static String current(SitePath page, String shown) {
    boolean linked = page.value().endsWith("/index.html") && targets(shown).contains(page);
    return linked ? page.value() : "";
  }

  private Filled fill(Frames.Place place, String base, String shown) {
    String home = base + SiteAddresses.front(shown).encoded();
    var shell =
        new Shell(
            settings.title(),
            home.isEmpty() ? "./" : home,
            settings.appearance().logo().map(own -> onSite(place.path(), base, own)).orElse(""),
            settings.appearance().footer(),
            navigation(place.path(), base, shown),
            feeds(base, shown),
            languages(place, base));
    Map<String, Object> model = Map.of("shell", shell, "w", theme.words(place.language()).all());
    return new Filled(
        shell,
        templates.fill("subscriptions.ftlh", model).strip(),
        templates.fill("masthead.ftlh", model).strip(),
        templates.fill("colophon.ftlh", model).strip());
  }

  private List<LanguageLink> languages(Frames.Place place, String base) {
    Words words = theme.words(place.language());
    return place.languages().stream()
        .map(
            other ->
                new LanguageLink(
                    other,
                    words.languageName(other),
                    base + SiteAddresses.front(other).encoded(),
                    other.equals(place.language())))
        .toList();
  }

  /** What every head leads to, in the order of {@link #NAMES}. */
  private static List<SitePath> targets(String language) {
    return List.of(
        SiteAddresses.overview(language, Facet.MONTH),
        SiteAddresses.shelf(ShelfKey.all(language, Facet.VIDEO)),
        SiteAddresses.search(language),
        SiteAddresses.overview(language, Facet.TAG));
  }

  private List<NavigationLink> navigation(SitePath page, String base, String language) {
    Words words = theme.words(language);
    var links = new ArrayList<NavigationLink>();
    List<SitePath> targets = targets(language);
    for (int at = 0; at < NAMES.size(); at++) {
      links.add(link(words.word(NAMES.get(at)), targets.get(at), page, base));
    }
    for (Appearance.Link own : settings.appearance().navigation()) {
      if (own.language().isEmpty() || own.language().equals(language)) {
        links.add(new NavigationLink(own.name(), onSite(page, base, own.url()), false));
      }
    }
    return List.copyOf(links);
  }

  private static NavigationLink link(String name, SitePath target, SitePath page, String base) {
    return new NavigationLink(name, base + target.encoded(), target.equals(page));
  }

  /** An address of the owner's, as a page reads it. */
  private static String onSite(SitePath page, String base, String written) {
    String address = new Reference(new SitePath("index.html"), page).link(written).orElse("");
    return page.value().equals("404.html") && !address.matches("(?i)[a-z][a-z0-9+.-]*:.*|#.*")
        ? base + address.replaceFirst("^\\./", "")
        : address;
  }

  private List<FeedLink> feeds(String base, String language) {
    String folder = base + SitePath.encode(language + "/");
    String title = settings.title();
    return List.of(
        new FeedLink("application/atom+xml", title, folder + "feed.xml"),
        new FeedLink("application/rss+xml", title, folder + "rss.xml"),
        new FeedLink("application/feed+json", title, folder + "feed.json"));
  }
}
