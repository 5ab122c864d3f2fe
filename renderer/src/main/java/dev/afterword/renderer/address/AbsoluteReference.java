package dev.afterword.renderer.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** Like {@link Reference}, for what is read away from the site: every address is absolute. */
public final class AbsoluteReference {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

  private final SiteSettings settings;
  private final SitePath page;
  private final Reference reference;

  /** References of one page. */
  public AbsoluteReference(SiteSettings settings, SitePath page) {
    this.settings = settings;
    this.page = page;
    this.reference = new Reference(page);
  }

  /** What a reader may follow, or empty if it may not stand anywhere. */
  public Optional<String> link(String written) {
    return reference.link(written).map(this::absolute);
  }

  /** What a program may load by itself, or empty if it may not stand anywhere. */
  public Optional<String> media(String written) {
    return reference.media(written).map(this::absolute);
  }

  private String absolute(String link) {
    if (SCHEME.matcher(link).find()) {
      return link;
    }
    if (link.startsWith("#")) {
      return settings.absolute(page) + link;
    }
    String below = link.startsWith(page.toBase()) ? link.substring(page.toBase().length()) : link;
    return settings.url() + (below.startsWith("./") ? below.substring(2) : below);
  }
}
