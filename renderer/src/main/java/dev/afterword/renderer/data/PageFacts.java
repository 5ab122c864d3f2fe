package dev.afterword.renderer.data;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recap's page as other programs may know it.
 *
 * @param settings of the site
 * @param path the page
 * @param recap what it shows
 * @param image absolute address of the image that stands for it
 * @param versions translations by language, without itself
 * @param trail the pages above it, from the front page down
 */
public record PageFacts(
    SiteSettings settings,
    SitePath path,
    Recap recap,
    Optional<ShareImage> image,
    Map<String, SitePath> versions,
    List<Crumb> trail) {
  /** Takes its own copies. */
  public PageFacts {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    trail = List.copyOf(trail);
  }

  String url() {
    return settings.absolute(path);
  }

  /**
   * An image for cards of other sites.
   *
   * @param url absolute
   * @param mediaType for example {@code image/png}, if it is known
   * @param width in pixels, 0 if it is unknown
   * @param height in pixels, 0 if it is unknown
   */
  public record ShareImage(String url, Optional<String> mediaType, int width, int height) {}

  /**
   * A page above.
   *
   * @param name as the page shows it
   * @param url absolute
   */
  public record Crumb(String name, String url) {}
}
