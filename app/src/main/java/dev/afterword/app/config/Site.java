package dev.afterword.app.config;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.bucket.BucketConfig;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The site as its readers see it.
 *
 * @param title its name; the folder's name unless configured
 * @param url public base address of the pages without a trailing slash; absent: the caller decides
 * @param languages BCP 47 tags, the first is the default; empty: the caller decides from the
 *     language folders it finds
 * @param timezone in which dates without a zone are read; UTC unless configured
 * @param probe whether a page counts as live only once its public address answers
 * @param appearance its colours, logo, navigation and footer
 * @param theme folder of its own templates, below that of the configuration
 * @param compress whether texts lie compressed beside themselves
 * @param bucket where the site is published besides its folder
 * @param measure whether other servers are asked how long their recordings are
 * @param privateAddresses whether what authors write may lead our requests into private networks
 *     and to this machine
 */
public record Site(
    String title,
    Optional<URI> url,
    List<String> languages,
    ZoneId timezone,
    boolean probe,
    Appearance appearance,
    Optional<String> theme,
    boolean compress,
    Optional<BucketConfig> bucket,
    boolean measure,
    boolean privateAddresses) {
  /** Takes its own copy. */
  public Site {
    languages = List.copyOf(languages);
  }
}
