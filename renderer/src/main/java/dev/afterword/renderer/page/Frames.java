package dev.afterword.renderer.page;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.PageModel.Alternate;
import dev.afterword.renderer.page.PageModel.Frame;
import dev.afterword.renderer.page.PageModel.LanguageLink;
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
  private final SitePath stylesheet;

  Frames(SiteSettings settings, SitePath stylesheet) {
    this.settings = settings;
    this.stylesheet = stylesheet;
  }

  /** A recap. */
  Frame article(
      SitePath path, String language, List<String> languages, Said said, List<Alternate> others) {
    return frame(path, language, languages, said, others, settings.absolute(path), "article");
  }

  /** A list. */
  Frame list(
      SitePath path,
      SitePath canonical,
      String language,
      List<String> languages,
      String title,
      List<Alternate> others) {
    Said said = Said.title(title);
    return frame(path, language, languages, said, others, settings.absolute(canonical), "website");
  }

  /** A page that nobody should find by searching. */
  Frame notice(SitePath path, String language, List<String> languages, Said said) {
    return frame(path, language, languages, said, List.of(), "", "website");
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
      SitePath path,
      String language,
      List<String> languages,
      Said said,
      List<Alternate> alternates,
      String canonical,
      String type) {
    // A server shows the page for wrong addresses at any depth.
    boolean anywhere = path.value().equals("404.html");
    String base = anywhere ? settings.basePath() : path.toBase();
    String shown = languages.contains(language) ? language : settings.defaultLanguage();
    return new Frame(
        language,
        RIGHT_TO_LEFT.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]) ? "rtl" : "ltr",
        said.title(),
        settings.title(),
        base,
        stylesheet.encoded(),
        base + SiteAddresses.front(shown).encoded(),
        SiteAddresses.feed(shown).encoded(),
        canonical,
        shorten(said.description()),
        said.image(),
        said.video(),
        type,
        said.revision(),
        !canonical.isEmpty(),
        languages.stream()
            .map(
                other ->
                    new LanguageLink(
                        other,
                        Words.languageName(other),
                        base + SiteAddresses.front(other).encoded(),
                        other.equals(language)))
            .toList(),
        alternates);
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
  }

  /**
   * What a page says about itself.
   *
   * @param title plain text
   * @param description plain text
   * @param image absolute address
   * @param video absolute address
   * @param revision of the recap
   */
  record Said(String title, String description, String image, String video, String revision) {
    static Said title(String title) {
      return new Said(title, "", "", "", "");
    }
  }
}
