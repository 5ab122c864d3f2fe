package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.feed.AtomFeed;
import dev.afterword.renderer.feed.FeedDocument;
import dev.afterword.renderer.feed.FeedEntry;
import dev.afterword.renderer.feed.FeedItem;
import dev.afterword.renderer.feed.JsonFeed;
import dev.afterword.renderer.feed.RssFeed;
import dev.afterword.renderer.feed.Tombstone;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Entry;
import dev.afterword.renderer.site.Fragments;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A feed of a shelf, or an archive of it.
 *
 * @param path its address
 * @param format of the document
 * @param key of the shelf
 * @param title of the feed without that of the site; empty for that of a language
 * @param entries newest first
 * @param withdrawn what was withdrawn last
 * @param previous the archive that goes on with what is older
 * @param following the next newer archive, in an archive
 * @param current the feed, in an archive of it
 */
record FeedFile(
    SitePath path,
    FeedFormat format,
    ShelfKey key,
    Optional<String> title,
    List<Entry> entries,
    List<Tombstone> withdrawn,
    Optional<SitePath> previous,
    Optional<SitePath> following,
    Optional<SitePath> current)
    implements Output.Made {
  @Override
  public byte[] make(SiteSettings settings) {
    return make(settings, new Fragments());
  }

  @Override
  public byte[] make(SiteSettings settings, Fragments fragments) {
    FeedDocument feed = document(settings);
    String text =
        switch (format) {
          case ATOM -> new AtomFeed(settings, fragments).write(feed);
          case RSS -> new RssFeed(settings, fragments).write(feed);
          case JSON -> new JsonFeed(settings, fragments).write(feed);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private FeedDocument document(SiteSettings settings) {
    String language = key.language();
    return new FeedDocument(
        title.isEmpty() ? language : language + "/tag/" + key.name(),
        language,
        title,
        SiteAddresses.shelf(key),
        path,
        Stream.<FeedItem>concat(
                entries.stream().map(entry -> item(entry, settings)), withdrawn.stream())
            .toList(),
        previous,
        following,
        current);
  }

  private static FeedEntry item(Entry entry, SiteSettings settings) {
    Card card = entry.card();
    return new FeedEntry(
        card.id(),
        card.language(),
        card.title(),
        card.summary(),
        card.hasPage() ? settings.absolute(card.path()) : card.externalUrl().orElse(""),
        entry.published(),
        entry.updated(),
        List.of(),
        card.tags(),
        card.cover().map(cover -> cover.absolute(settings)),
        card.talks().stream()
            .map(talk -> new FeedEntry.Talk(talk.title(), talk.speakers(), talk.videos()))
            .toList());
  }
}
