package dev.afterword.renderer.feed;

import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.TagUri;
import dev.afterword.renderer.site.Fragments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The recordings of a language as RSS 2.0 with enclosures and Media RSS 1.5.1, for podcast clients.
 * One item for each file, since an item has one enclosure. Its guid follows from recap and file, so
 * it survives a move, a new title and a new order of talks.
 */
public final class VideoFeed {
  private final RssChannel channel;
  private final TagUri tags;

  private final Fragments fragments;

  /** For a site. */
  public VideoFeed(SiteSettings settings) {
    this(settings, new Fragments());
  }

  /** For a site, with what was made for it before. */
  public VideoFeed(SiteSettings settings, Fragments fragments) {
    this.fragments = fragments;
    this.channel = new RssChannel(settings);
    this.tags = new TagUri(settings);
  }

  /**
   * The document.
   *
   * @param path where it lies
   * @param language BCP 47
   * @param page what people read instead
   * @param clips newest first
   */
  public String write(SitePath path, String language, SitePath page, List<Clip> clips) {
    var xml =
        new XmlDocument("rss")
            .attribute("version", "2.0")
            .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attribute("xmlns:media", "http://search.yahoo.com/mrss/");
    Instant updated =
        clips.stream().map(Clip::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    channel.begin(xml, channel.site(), language, path, page, updated);
    clips.forEach(clip -> xml.raw(text(clip)));
    return xml.end().finish();
  }

  private String text(Clip clip) {
    return fragments.of(
        clip,
        () -> {
          var xml = XmlDocument.fragment();
          item(xml, clip);
          return xml.text();
        });
  }

  private void item(XmlDocument xml, Clip clip) {
    String file = Digests.sha256(clip.url()).substring(0, 16);
    xml.start("item");
    xml.element("title", clip.title());
    xml.element("link", clip.page());
    xml.start("guid")
        .attribute("isPermaLink", "false")
        .text(tags.of("video", clip.recap().value() + "/" + file))
        .end();
    xml.element("pubDate", RssChannel.date(clip.published()));
    clip.speakers().stream()
        .filter(name -> !XmlText.clean(name).isBlank())
        .forEach(name -> xml.element("dc:creator", name));
    if (!clip.summary().isBlank()) {
      xml.element("description", clip.summary());
    }
    xml.start("enclosure").attribute("url", clip.url());
    clip.length().ifPresent(bytes -> xml.attribute("length", bytes.toString()));
    clip.mediaType().ifPresent(type -> xml.attribute("type", type));
    xml.end();
    media(xml, clip);
    xml.end();
  }

  private static void media(XmlDocument xml, Clip clip) {
    xml.start("media:content").attribute("url", clip.url());
    clip.length().ifPresent(bytes -> xml.attribute("fileSize", bytes.toString()));
    clip.mediaType().ifPresent(type -> xml.attribute("type", type));
    boolean audio = clip.mediaType().filter(type -> type.startsWith("audio/")).isPresent();
    xml.attribute("medium", audio ? "audio" : "video");
    xml.start("media:title").attribute("type", "plain").text(clip.title()).end();
    clip.poster().ifPresent(still -> xml.start("media:thumbnail").attribute("url", still).end());
    xml.end();
  }
}
