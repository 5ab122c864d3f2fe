package dev.afterword.renderer.page;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.model.Alternate;
import dev.afterword.renderer.page.model.Frame;
import dev.afterword.renderer.page.model.HeadTag;
import dev.afterword.renderer.page.model.Shell;
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
  private final Shells shells;

  Frames(SiteSettings settings, Theme theme, Shells shells) {
    this.settings = settings;
    this.theme = theme;
    this.shells = shells;
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
    Shells.Filled around = shells.around(place, base, shown);
    Shell shell = around.shell();
    return new Frame(
        language,
        RIGHT_TO_LEFT.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]) ? "rtl" : "ltr",
        said.title(),
        settings.title(),
        base,
        base + theme.stylesheet().encoded(),
        base + theme.scriptFile().encoded(),
        shell.logo().isEmpty() ? base + theme.icon().encoded() : shell.logo(),
        shell.home(),
        shell.logo(),
        shell.footer(),
        canonical,
        shorten(description(said, language)),
        said.image(),
        said.video(),
        type,
        said.revision(),
        said.data(),
        said.tags(),
        !canonical.isEmpty(),
        shell.navigation(),
        shell.feeds(),
        shell.languages(),
        alternates,
        around.subscriptions(),
        around.masthead(),
        around.colophon());
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
