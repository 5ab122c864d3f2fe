package dev.afterword.renderer;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.bucket.BucketConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the renderer has to know.
 *
 * @param title name of the site
 * @param url public base address, http or https, with a host
 * @param languages BCP 47, the first is the default; at least one
 * @param zone the zone in which days are days
 * @param site the folder that a web server shows
 * @param data the data folder; assets lie below {@code assets/ab/cdef…}, by their SHA-256
 * @param hub that the feeds name (WebSub)
 * @param appearance how the site looks
 * @param theme folder of the site's own templates, styles and assets
 * @param compressing whether the same lies compressed beside every text
 * @param bucket where the site is published besides
 * @param measuring whether other servers are asked how long the recordings are that lie with them
 */
public record RendererConfig(
    String title,
    URI url,
    List<String> languages,
    ZoneId zone,
    Path site,
    Path data,
    Optional<URI> hub,
    Appearance appearance,
    Optional<Path> theme,
    boolean compressing,
    Optional<BucketConfig> bucket,
    boolean measuring) {
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

  /** Without a hub, in the theme that comes with Afterword. */
  public RendererConfig(
      String title, URI url, List<String> languages, ZoneId zone, Path site, Path data) {
    this(
        title,
        url,
        languages,
        zone,
        site,
        data,
        Optional.empty(),
        Appearance.standard(),
        Optional.empty(),
        false,
        Optional.empty(),
        false);
  }

  /** The same with this hub. */
  public RendererConfig announcedBy(Optional<URI> other) {
    return new RendererConfig(
        title,
        url,
        languages,
        zone,
        site,
        data,
        other,
        appearance,
        theme,
        compressing,
        bucket,
        measuring);
  }

  /** The same with this look. */
  public RendererConfig looking(Appearance look, Optional<Path> folder) {
    return new RendererConfig(
        title, url, languages, zone, site, data, hub, look, folder, compressing, bucket, measuring);
  }

  /** The same, with or without compressed files. */
  public RendererConfig compressing(boolean compressed) {
    return new RendererConfig(
        title,
        url,
        languages,
        zone,
        site,
        data,
        hub,
        appearance,
        theme,
        compressed,
        bucket,
        measuring);
  }

  /** The same, published there as well. */
  public RendererConfig publishedTo(Optional<BucketConfig> other) {
    return new RendererConfig(
        title,
        url,
        languages,
        zone,
        site,
        data,
        hub,
        appearance,
        theme,
        compressing,
        other,
        measuring);
  }

  /** The same; other servers are asked, or are not. */
  public RendererConfig measuring(boolean asking) {
    return new RendererConfig(
        title,
        url,
        languages,
        zone,
        site,
        data,
        hub,
        appearance,
        theme,
        compressing,
        bucket,
        asking);
  }

  /** The same in other folders, and nowhere else; nobody is asked anything. */
  RendererConfig practisingIn(Path folder) {
    return new RendererConfig(title, url, languages, zone, folder.resolve("site"), folder)
        .announcedBy(hub)
        .looking(appearance, theme)
        .compressing(compressing);
  }

  private static boolean isWebAddress(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  SiteSettings settings() {
    return new SiteSettings(title, url, languages, zone, hub, appearance);
  }
}
