package dev.afterword.renderer;

import dev.afterword.renderer.address.SiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the renderer has to know.
 *
 * @param title name of the site
 * @param url public base address, http or https, with a host
 * @param languages BCP 47, the first is the default; at least one
 * @param zone the zone in which days are days
 * @param site the folder that a web server shows
 * @param data the data folder; assets lie below {@code assets/ab/cdef…}, by their SHA-256
 * @param look how it looks
 * @param outlets where it goes besides
 */
public record RendererConfig(
    String title,
    URI url,
    List<String> languages,
    ZoneId zone,
    Path site,
    Path data,
    Look look,
    Outlets outlets) {
  /** Refuses bad values, all at once. */
  public RendererConfig {
    languages = List.copyOf(languages);
    var problems = new ArrayList<String>();
    if (title.isBlank()) {
      problems.add("site.title is empty: give the site a name");
    }
    if (!isWebAddress(url)) {
      problems.add(
          "site.url must be an absolute http or https address without query, for example"
              + " https://meetups.example/");
    }
    if (languages.isEmpty() || languages.stream().distinct().count() < languages.size()) {
      problems.add("site.languages needs at least one language, each once, for example [zh, en]");
    }
    languages.stream()
        .filter(language -> !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
        .forEach(odd -> problems.add("site.languages takes codes such as zh or en, not " + odd));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** In the theme that comes with Afterword, and nowhere else. */
  public RendererConfig(
      String title, URI url, List<String> languages, ZoneId zone, Path site, Path data) {
    this(title, url, languages, zone, site, data, Look.standard(), Outlets.none());
  }

  /** The same with this look. */
  public RendererConfig looking(Look other) {
    return new RendererConfig(title, url, languages, zone, site, data, other, outlets);
  }

  /** The same, going out there. */
  public RendererConfig through(Outlets others) {
    return new RendererConfig(title, url, languages, zone, site, data, look, others);
  }

  /** The same in other folders, and nowhere else; nobody is asked anything. */
  RendererConfig practisingIn(Path folder) {
    return new RendererConfig(title, url, languages, zone, folder.resolve("site"), folder)
        .looking(look)
        .through(outlets.alone());
  }

  private static boolean isWebAddress(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  SiteSettings settings() {
    return new SiteSettings(title, url, languages, zone, outlets.hub(), look.appearance());
  }
}
