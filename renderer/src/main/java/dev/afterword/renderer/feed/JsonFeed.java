package dev.afterword.renderer.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.address.TagUri;
import dev.afterword.renderer.data.JsonText;
import dev.afterword.renderer.site.Fragments;
import java.util.List;

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
public final class JsonFeed {
  private final SiteSettings settings;
  private final TagUri tags;

  private final Fragments fragments;

  /** For a site. */
  public JsonFeed(SiteSettings settings) {
    this(settings, new Fragments());
  }

  /** For a site, with what was made for other feeds of it. */
  public JsonFeed(SiteSettings settings, Fragments fragments) {
    this.fragments = fragments;
    this.settings = settings;
    this.tags = new TagUri(settings);
  }

  /** The document. */
  public String write(FeedDocument feed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.heading(settings.title()));
    json.put("home_page_url", settings.absolute(feed.page()));
    json.put("feed_url", settings.absolute(feed.path()));
    json.put("language", feed.language());
    authors(json, List.of(settings.title()));
    settings
        .hub()
        .ifPresent(
            hub ->
                json.putArray("hubs").addObject().put("type", "WebSub").put("url", hub.toString()));
    ArrayNode items = json.putArray("items");
    feed.entries().forEach(entry -> items.addRawValue(new RawValue(text(entry))));
    return JsonText.plain(json);
  }

  private String text(FeedEntry entry) {
    return fragments.of(
        new Kept(entry),
        () -> {
          ObjectNode item = JsonNodeFactory.instance.objectNode();
          item(item, entry);
          return item.toString();
        });
  }

  private record Kept(FeedEntry entry) {}

  private void item(ObjectNode item, FeedEntry entry) {
    item.put("id", tags.of("recap", entry.id().value()));
    item.put("url", entry.url());
    item.put("title", entry.title());
    // The format demands one of the two contents.
    item.put("content_html", EntryContent.html(entry));
    if (!entry.summary().isBlank()) {
      item.put("summary", entry.summary());
    }
    entry.image().ifPresent(image -> item.put("image", image));
    item.put("date_published", entry.published().toString());
    item.put("date_modified", entry.updated().toString());
    item.put("language", entry.language());
    authors(item, entry.authors());
    if (!entry.tags().isEmpty()) {
      entry.tags().forEach(item.putArray("tags")::add);
    }
  }

  private static void authors(ObjectNode json, List<String> names) {
    if (!names.isEmpty()) {
      ArrayNode authors = json.putArray("authors");
      names.forEach(name -> authors.addObject().put("name", name));
    }
  }
}
