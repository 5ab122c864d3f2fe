package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.feed.SitemapFile;
import dev.afterword.renderer.machine.PageData;
import dev.afterword.renderer.markdown.BodyMemory;
import dev.afterword.renderer.page.PageWriter;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.site.Fragments;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What files hold. */
final class Content {
  private final SiteSettings settings;
  private final Theme theme;
  private final PageWriter pages;
  private final SitemapFile sitemaps;
  private final Fragments fragments = new Fragments();

  /**
   * For a site in a theme.
   *
   * @param memory of the bodies that pages had in any theme
   * @throws dev.afterword.renderer.page.ThemeException if a template of it is none
   */
  Content(SiteSettings settings, Theme theme, BodyMemory memory) {
    this.settings = settings;
    this.theme = theme;
    this.pages = new PageWriter(settings, theme, new PageData(settings), memory);
    this.sitemaps = new SitemapFile(settings);
  }

  PageWriter pages() {
    return pages;
  }

  /** The bytes of what is made from its own record alone. */
  byte[] of(Output output) {
    return switch (output) {
      case Output.GonePage gone -> bytes(pages.gone(gone));
      case Output.MovedPage moved -> bytes(pages.moved(moved));
      case Output.FrontPage front -> bytes(pages.front(front));
      case Output.ListPage list -> bytes(pages.list(list));
      case Output.OverviewPage overview -> bytes(pages.overview(overview));
      case Output.PlainPage plain -> bytes(pages.plain(plain));
      case Output.NotFound missing -> bytes(pages.notFound(missing));
      case Output.Robots _ -> bytes(pages.robots());
      case Output.ThemeFile file -> theme.file(file.path());
      case Output.Sitemap sitemap -> bytes(sitemaps.write(sitemap));
      case Output.SitemapIndex all -> bytes(sitemaps.write(all));
      case Output.Made made -> made.make(settings, fragments);
      case Output.OfRecaps _, Output.Copy _ ->
          throw new IllegalArgumentException(output.path() + " is not made from its record alone");
    };
  }

  /** The bytes of what reads whole recaps. */
  byte[] of(Output.OfRecaps output, List<Recap> recaps) {
    return switch (output) {
      case Output.RecapPage page -> bytes(pages.recap(page, recaps.getFirst()).html());
      case Output.WatchPage page -> bytes(pages.watch(page, recaps.getFirst()));
      case Output.MadeOfRecaps made -> made.make(settings, recaps);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
