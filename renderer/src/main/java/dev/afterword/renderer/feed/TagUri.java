package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.util.Locale;

/**
 * Names that never change (RFC 4151): they follow from the identity of a recap, not from its
 * address, so that a moved recap is not new to anybody's reader.
 */
final class TagUri {
  /** A year in which the format began; the date of any recap might be corrected. */
  private static final String SINCE = "2026";

  private final String authority;

  TagUri(SiteSettings settings) {
    String host = settings.url().getHost();
    authority = host.replaceAll("[^A-Za-z0-9.-]", "-").toLowerCase(Locale.ROOT);
  }

  String of(String kind, String name) {
    return "tag:" + authority + "," + SINCE + ":" + kind + "/" + SitePath.encode(name);
  }
}
