package dev.afterword.renderer.page;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.model.Alternate;
import dev.afterword.renderer.page.model.FeedLink;
import dev.afterword.renderer.page.model.Frame;
import dev.afterword.renderer.page.model.HeadTag;
import dev.afterword.renderer.page.model.LanguageLink;
import dev.afterword.renderer.page.model.NavigationLink;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes what surrounds a page. */
final class Frames {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "ug", "yi");
  private static final int LONGEST_DESCRIPTION = 300;

  private final SiteSettings settings;
  private final Theme theme;

  Frames(SiteSettings settings, Theme theme) {
    this.settings = settings;
    this.theme = theme;
  }

  /** A recap or a talk. */
  Frame article(Place place, Said said, List<Alternate> others) {
    return frame(place, said, others, settings.absolute(place.path()), "article");
  }

  /** A list. */
  Frame list(Place place, SitePath canonical, String title, List<Alternate> others) {
    return frame(place, Said.title(title), others, settings.absolute(canonical), "website");
  }

  /** A page that nobody should find by searching. */
  Frame notice(Place place, Said said) {
    return frame(place, said, List.of(), "", "website");
  }

  /** The front pages of all languages, as alternates of each other. */
  List<Alternate> fronts(List<String> languages) {
    if (languages.size() < 2) {
      return List.of();
    }
    var all = new ArrayList<Alternate>();
    for (String language : languages) {
      all.add(new Alternate(language, settings.absolute(SiteAddresses.front(language))));
    }
    all.add(new Alternate("x-default", settings.url().toString()));
    return List.copyOf(all);
  }

  private Frame frame(
      Place place, Said said, List<Alternate> alternates, String canonical, String type) {
    // A server shows the page for wrong addresses at any depth.
    boolean anywhere = place.path().value().equals("404.html");
    String base = anywhere ? settings.basePath() : place.path().toBase();
    String language = place.language();
    String shown = place.languages().contains(language) ? language : settings.defaultLanguage();
    String home = base + SiteAddresses.front(shown).encoded();
    String logo =
        settings.appearance().logo().map(own -> onSite(place.path(), base, own)).orElse("");
    return new Frame(
        language,
        RIGHT_TO_LEFT.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]) ? "rtl" : "ltr",
        said.title(),
        settings.title(),
        base,
        base + theme.stylesheet().encoded(),
        base + theme.scriptFile().encoded(),
        logo.isEmpty() ? base + theme.icon().encoded() : logo,
        home.isEmpty() ? "./" : home,
        logo,
        settings.appearance().footer(),
        canonical,
        shorten(description(said, language)),
        said.image(),
        said.video(),
        type,
        said.revision(),
        said.data(),
        said.tags(),
        !canonical.isEmpty(),
        navigation(place.path(), base, shown),
        feeds(base, shown),
        languages(place, base),
        alternates);
  }

  /** Who searches sees it below the title; of a page that says nothing, what it is. */
  private String description(Said said, String language) {
    if (!said.description().isBlank()) {
      return said.description();
    }
    boolean front = said.title().equals(settings.title());
    return theme
        .words(language)
        .word(front ? "description.front" : "description")
        .replace("{site}", settings.title())
        .replace("{title}", said.title());
  }

  private List<LanguageLink> languages(Place place, String base) {
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

  private List<NavigationLink> navigation(SitePath page, String base, String language) {
    Words words = theme.words(language);
    var links = new ArrayList<NavigationLink>();
    SitePath videos = SiteAddresses.shelf(ShelfKey.all(language, Facet.VIDEO));
    links.add(
        link(words.word("archive"), SiteAddresses.overview(language, Facet.MONTH), page, base));
    links.add(link(words.word("videos"), videos, page, base));
    links.add(link(words.word("search"), SiteAddresses.search(language), page, base));
    links.add(link(words.word("tags"), SiteAddresses.overview(language, Facet.TAG), page, base));
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

  /** An address that the owner wrote for the site as a whole. */
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

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
  }

  /**
   * Where a page stands.
   *
   * @param path its own
   * @param language BCP 47
   * @param languages languages that have a front page
   */
  record Place(SitePath path, String language, List<String> languages) {}

  /**
   * What a page says about itself.
   *
   * @param title plain text
   * @param description plain text
   * @param image absolute address
   * @param video absolute address
   * @param revision of the recap
   * @param data JSON-LD, safe to stand in a script element
   * @param tags for cards of other sites
   */
  record Said(
      String title,
      String description,
      String image,
      String video,
      String revision,
      String data,
      List<HeadTag> tags) {
    static Said title(String title) {
      return new Said(title, "", "", "", "", "", List.of());
    }
  }
}
