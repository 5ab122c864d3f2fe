package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The head that every RSS document has. */
final class RssChannel {
  private final SiteSettings settings;

  RssChannel(SiteSettings settings) {
    this.settings = settings;
  }

  String site() {
    return settings.title();
  }

  /** Opens the channel; whoever called closes it. */
  void begin(
      XmlDocument xml,
      String title,
      String language,
      SitePath path,
      SitePath page,
      Instant updated) {
    xml.start("channel");
    xml.element("title", title);
    xml.element("link", settings.absolute(page));
    xml.element("description", title);
    xml.element("language", language);
    xml.element("lastBuildDate", date(updated));
    xml.element("generator", "Afterword");
    xml.element("docs", "https://www.rssboard.org/rss-specification");
    xml.start("atom:link")
        .attribute("rel", "self")
        .attribute("type", "application/rss+xml")
        .attribute("href", settings.absolute(path))
        .end();
    settings
        .hub()
        .ifPresent(
            hub ->
                xml.start("atom:link")
                    .attribute("rel", "hub")
                    .attribute("href", hub.toString())
                    .end());
  }

  /** A moment as RSS wants it: RFC 822 with four digits for the year. */
  static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
