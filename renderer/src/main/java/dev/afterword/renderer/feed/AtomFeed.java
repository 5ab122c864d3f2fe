package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.TagUri;
import dev.afterword.renderer.site.Fragments;

/**
 * A feed as Atom (RFC 4287), with its archives (RFC 5005) and what was withdrawn (RFC 6721). Every
 * date comes from the content.
 */
public final class AtomFeed {
  private static final String TYPE = "application/atom+xml";

  private final SiteSettings settings;
  private final TagUri tags;

  private final Fragments fragments;

  /** For a site. */
  public AtomFeed(SiteSettings settings) {
    this(settings, new Fragments());
  }

  /** For a site, with what was made for other feeds of it. */
  public AtomFeed(SiteSettings settings, Fragments fragments) {
    this.fragments = fragments;
    this.settings = settings;
    this.tags = new TagUri(settings);
  }

  /** The document. */
  public String write(FeedDocument feed) {
    var xml = new XmlDocument("feed", "http://www.w3.org/2005/Atom");
    namespaces(xml, feed);
    xml.attribute("xml:lang", feed.language());
    xml.element("id", tags.of("feed", feed.name()));
    xml.element("title", feed.heading(settings.title()));
    xml.element("updated", feed.updated().toString());
    link(xml, "self", TYPE, settings.absolute(feed.path()));
    settings
        .hub()
        .ifPresent(
            hub ->
                xml.start("link").attribute("rel", "hub").attribute("href", hub.toString()).end());
    link(xml, "alternate", "text/html", settings.absolute(feed.page()));
    archive(xml, feed);
    xml.start("author").element("name", settings.title()).end();
    xml.element("generator", "Afterword");
    feed.tombstones().forEach(gone -> tombstone(xml, gone));
    feed.entries().forEach(entry -> xml.raw(text(entry)));
    return xml.finish();
  }

  private static void namespaces(XmlDocument xml, FeedDocument feed) {
    if (!feed.tombstones().isEmpty()) {
      xml.attribute("xmlns:at", "http://purl.org/atompub/tombstones/1.0");
    }
    if (feed.current().isPresent()) {
      xml.attribute("xmlns:fh", "http://purl.org/syndication/history/1.0");
    }
  }

  private void archive(XmlDocument xml, FeedDocument feed) {
    if (feed.current().isPresent()) {
      xml.start("fh:archive").end();
    }
    feed.current().ifPresent(path -> link(xml, "current", path));
    feed.previous().ifPresent(path -> link(xml, "prev-archive", path));
    feed.following().ifPresent(path -> link(xml, "next-archive", path));
  }

  private void link(XmlDocument xml, String relation, SitePath path) {
    link(xml, relation, TYPE, settings.absolute(path));
  }

  private void tombstone(XmlDocument xml, Tombstone gone) {
    xml.start("at:deleted-entry")
        .attribute("ref", tags.of("recap", gone.id().value()))
        .attribute("when", gone.updated().toString());
    if (!gone.reason().isBlank()) {
      xml.element("at:comment", gone.reason());
    }
    xml.end();
  }

  private String text(FeedEntry entry) {
    return fragments.of(
        new Kept(entry),
        () -> {
          var xml = XmlDocument.fragment();
          entry(xml, entry);
          return xml.text();
        });
  }

  private record Kept(FeedEntry entry) {}

  private void entry(XmlDocument xml, FeedEntry entry) {
    xml.start("entry");
    xml.element("id", tags.of("recap", entry.id().value()));
    xml.element("title", entry.title());
    xml.element("published", entry.published().toString());
    xml.element("updated", entry.updated().toString());
    link(xml, "alternate", "text/html", entry.url());
    entry.authors().stream()
        .filter(name -> !XmlText.clean(name).isBlank())
        .forEach(name -> xml.start("author").element("name", name).end());
    entry.tags().stream()
        .filter(tag -> !XmlText.clean(tag).isBlank())
        .forEach(tag -> xml.start("category").attribute("term", tag).end());
    if (!entry.summary().isBlank()) {
      xml.element("summary", entry.summary());
    }
    String html = EntryContent.html(entry);
    if (!html.isEmpty()) {
      xml.start("content").attribute("type", "html").text(html).end();
    }
    xml.end();
  }

  private static void link(XmlDocument xml, String relation, String type, String address) {
    xml.start("link")
        .attribute("rel", relation)
        .attribute("type", type)
        .attribute("href", address)
        .end();
  }
}
