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
    sitemap.pages().stream()
        .limit(MOST)
        .forEach(
            place ->
                xml.start("url")
                    .element("loc", settings.absolute(place.path()))
                    .element("lastmod", place.day())
                    .end());
    return xml.finish();
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
