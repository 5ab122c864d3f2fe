package dev.afterword.renderer.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that never change (RFC 4151): they follow from the identity of a recap, not from its
 * address, so that a moved recap is not new to anybody's reader.
 */
public final class TagUri {
  /** A year in which the format began; the date of any recap might be corrected. */
  private static final String SINCE = "2026";

  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9.-]");

  private final String authority;

  /** Names of a site: they bear its host. */
  public TagUri(SiteSettings settings) {
    String host = settings.url().getHost();
    authority = ODD.matcher(host).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /**
   * The name of a thing.
   *
   * @param kind what it is, for example {@code recap}
   * @param name which one; any text, percent-encoded in the result
   */
  public String of(String kind, String name) {
    return "tag:" + authority + "," + SINCE + ":" + kind + "/" + SitePath.encode(name);
  }

  /** The host that names things, for formats that know no tag URIs. */
  public String authority() {
    return authority;
  }
}
