package dev.afterword.renderer.site;

import dev.afterword.renderer.address.SitePath;

/** Addresses that follow from a name. */
public final class SiteAddresses {
  private SiteAddresses() {}

  /** The front page of a language. */
  public static SitePath front(String language) {
    return new SitePath(language + "/index.html");
  }

  /** The feed of a language. */
  public static SitePath feed(String language) {
    return new SitePath(language + "/feed.xml");
  }

  /** The recaps of a language and year. */
  public static SitePath archive(String language, int year) {
    return new SitePath("%s/archive/%d/index.html".formatted(language, year));
  }
}
