package dev.afterword.renderer;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.feed.AtomFeed;
import dev.afterword.renderer.feed.SitemapFile;
import dev.afterword.renderer.page.PageWriter;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.site.Output;

/** The text of every output that is made from cards alone. */
final class Content {
  private final Theme theme;
  private final PageWriter pages;
  private final AtomFeed feeds;
  private final SitemapFile sitemaps;

  Content(SiteSettings settings, Theme theme) {
    this.theme = theme;
    this.pages = new PageWriter(settings, theme);
    this.feeds = new AtomFeed(settings);
    this.sitemaps = new SitemapFile(settings);
  }

  PageWriter pages() {
    return pages;
  }

  String of(Output output) {
    return switch (output) {
      case Output.GonePage gone -> pages.gone(gone);
      case Output.MovedPage moved -> pages.moved(moved);
      case Output.FrontPage front -> pages.front(front);
      case Output.ArchivePage archive -> pages.archive(archive);
      case Output.NotFound missing -> pages.notFound(missing);
      case Output.Robots _ -> pages.robots();
      case Output.Stylesheet _ -> theme.style();
      case Output.Feed feed -> feeds.write(feed);
      case Output.Sitemap sitemap -> sitemaps.write(sitemap);
      case Output.RecapPage _, Output.Copy _ ->
          throw new IllegalArgumentException(output.path() + " is not made from cards");
    };
  }
}
