package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.site.Output;

/** The sitemap (sitemaps.org 0.9). */
public final class SitemapFile {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** More would be refused; the oldest paths go first when months get files of their own. */
  private static final int MOST = 50_000;

  private final SiteSettings settings;

  /** For a site. */
  public SitemapFile(SiteSettings settings) {
    this.settings = settings;
  }

  /** The document. */
  public String write(Output.Sitemap sitemap) {
    var xml = new XmlDocument("urlset", NAMESPACE);
    if (sitemap.pages().stream().anyMatch(place -> !place.versions().isEmpty())) {
      xml.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }
    sitemap.pages().stream().limit(MOST).forEach(place -> write(xml, place));
    return xml.finish();
  }

  /** With its versions as Google reads them (Localized versions of your pages, Sitemap). */
  private void write(XmlDocument xml, Output.Sitemap.Place place) {
    xml.start("url").element("loc", settings.absolute(place.path()));
    if (!place.day().isEmpty()) {
      xml.element("lastmod", place.day());
    }
    for (Output.Sitemap.Version version : place.versions()) {
      xml.start("xhtml:link")
          .attribute("rel", "alternate")
          .attribute("hreflang", version.language())
          .attribute("href", settings.absolute(version.path()))
          .end();
    }
    xml.end();
  }

  /** The document that names all sitemaps. */
  public String write(Output.SitemapIndex index) {
    var xml = new XmlDocument("sitemapindex", NAMESPACE);
    for (SitePath sitemap : index.sitemaps()) {
      xml.start("sitemap").element("loc", settings.absolute(sitemap)).end();
    }
    return xml.finish();
  }
}
