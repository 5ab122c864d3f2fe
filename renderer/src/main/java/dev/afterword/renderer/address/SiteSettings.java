package dev.afterword.renderer.address;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What every page knows about the site.
 *
 * @param title name of the site
 * @param url public base address, http or https, ends with a slash
 * @param languages BCP 47, the first is the default
 * @param zone the zone in which days are days
 * @param hub that the feeds name (WebSub)
 * @param appearance how it looks
 */
public record SiteSettings(
    String title,
    URI url,
    List<String> languages,
    ZoneId zone,
    Optional<URI> hub,
    Appearance appearance) {
  /** Takes its own copy and ends the address with a slash. */
  public SiteSettings {
    languages = List.copyOf(languages);
    url = url.getPath().endsWith("/") ? url : URI.create(url + "/");
  }

  /** Without a hub, as Afterword comes. */
  public SiteSettings(String title, URI url, List<String> languages, ZoneId zone) {
    this(title, url, languages, zone, Optional.empty(), Appearance.standard());
  }

  /** The language of pages that belong to none. */
  public String defaultLanguage() {
    return languages.getFirst();
  }

  /** The absolute address of a file of the site. */
  public String absolute(SitePath path) {
    return url + path.encoded();
  }

  /** The path of the public address, from slash to slash. */
  public String basePath() {
    return url.getRawPath();
  }
}
