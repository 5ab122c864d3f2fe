package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.TagUri;
import dev.afterword.renderer.site.Fragments;

/**
 * A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), for readers that know no Atom. The format has no
 * way to say that something was withdrawn: it is not there any more.
 */
public final class RssFeed {
  private final TagUri tags;
  private final RssChannel channel;

  private final Fragments fragments;

  /** For a site. */
  public RssFeed(SiteSettings settings) {
    this(settings, new Fragments());
  }

  /** For a site, with what was made for other feeds of it. */
  public RssFeed(SiteSettings settings, Fragments fragments) {
    this.fragments = fragments;
    this.tags = new TagUri(settings);
    this.channel = new RssChannel(settings);
  }

  /** The document. */
  public String write(FeedDocument feed) {
    var xml =
        new XmlDocument("rss")
            .attribute("version", "2.0")
            .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
            .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    channel.begin(
        xml,
        feed.heading(channel.site()),
        feed.language(),
        feed.path(),
        feed.page(),
        feed.updated());
    feed.entries().forEach(entry -> xml.raw(text(entry)));
    return xml.end().finish();
  }

  private String text(FeedEntry entry) {
    return fragments.of(
        new Kept(entry),
        () -> {
          var xml = XmlDocument.fragment();
          item(xml, entry);
          return xml.text();
        });
  }

  private record Kept(FeedEntry entry) {}

  private void item(XmlDocument xml, FeedEntry entry) {
    xml.start("item");
    xml.element("title", entry.title());
    xml.element("link", entry.url());
    xml.start("guid")
        .attribute("isPermaLink", "false")
        .text(tags.of("recap", entry.id().value()))
        .end();
    xml.element("pubDate", RssChannel.date(entry.published()));
    entry.authors().stream()
        .filter(name -> !XmlText.clean(name).isBlank())
        .forEach(name -> xml.element("dc:creator", name));
    entry.tags().stream()
        .filter(tag -> !XmlText.clean(tag).isBlank())
        .forEach(tag -> xml.element("category", tag));
    if (!entry.summary().isBlank()) {
      xml.element("description", entry.summary());
    }
    String html = EntryContent.html(entry);
    if (!html.isEmpty()) {
      xml.element("content:encoded", html);
    }
    xml.end();
  }
}
