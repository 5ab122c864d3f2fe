package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Entry;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.SiteAddresses;
import java.time.Instant;
import java.util.Comparator;

/** The newest recaps of a language as Atom (RFC 4287). Every date comes from the content. */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final SiteSettings settings;
  private final TagUri tags;
  private final EntryContent content;

  /** For a site. */
  public AtomFeed(SiteSettings settings) {
    this.settings = settings;
    this.tags = new TagUri(settings);
    this.content = new EntryContent(settings);
  }

  /** The document. */
  public String write(Output.Feed feed) {
    var xml = new XmlDocument("feed", NAMESPACE).attribute("xml:lang", feed.language());
    xml.element("id", tags.of("feed", feed.language()));
    xml.element("title", settings.title());
    xml.element("updated", updated(feed).toString());
    link(xml, "self", "application/atom+xml", settings.absolute(feed.path()));
    settings
        .hub()
        .ifPresent(
            hub ->
                xml.start("link").attribute("rel", "hub").attribute("href", hub.toString()).end());
    link(xml, "alternate", "text/html", settings.absolute(SiteAddresses.front(feed.language())));
    xml.start("author").element("name", settings.title()).end();
    xml.element("generator", "Afterword");
    feed.entries().forEach(entry -> entry(xml, entry));
    return xml.finish();
  }

  private static Instant updated(Output.Feed feed) {
    return feed.entries().stream()
        .map(Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(XmlDocument xml, Entry entry) {
    Card card = entry.card();
    xml.start("entry");
    xml.element("id", tags.of("recap", card.id().value()));
    xml.element("title", card.title());
    xml.element("published", entry.published().toString());
    xml.element("updated", entry.updated().toString());
    link(xml, "alternate", "text/html", content.address(card));
    for (String tag : card.tags()) {
      if (!XmlText.clean(tag).isBlank()) {
        xml.start("category").attribute("term", tag).end();
      }
    }
    if (!card.summary().isBlank()) {
      xml.element("summary", card.summary());
    }
    String html = content.html(card);
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
