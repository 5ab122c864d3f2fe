package dev.afterword.renderer.feed;

import dev.afterword.renderer.address.SitePath;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands in one feed, whatever the format.
 *
 * @param name what its id follows from: {@code en}, or {@code en/tag/storage}; never its address
 * @param language BCP 47
 * @param title plain text, without the site's
 * @param page what people read instead
 * @param path where it lies
 * @param items newest first
 * @param previous the archive that goes on with what is older
 * @param following the next newer archive, in an archive
 * @param current the feed, in an archive of it
 */
public record FeedDocument(
    String name,
    String language,
    Optional<String> title,
    SitePath page,
    SitePath path,
    List<FeedItem> items,
    Optional<SitePath> previous,
    Optional<SitePath> following,
    Optional<SitePath> current) {
  /** Takes its own copy. */
  public FeedDocument {
    items = List.copyOf(items);
  }

  /** A feed without archives. */
  public FeedDocument(
      String name,
      String language,
      Optional<String> title,
      SitePath page,
      SitePath path,
      List<FeedItem> items) {
    this(
        name,
        language,
        title,
        page,
        path,
        items,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Those that can be read. */
  List<FeedEntry> entries() {
    return items.stream().filter(FeedEntry.class::isInstance).map(FeedEntry.class::cast).toList();
  }

  /** Those that were withdrawn. */
  List<Tombstone> tombstones() {
    return items.stream().filter(Tombstone.class::isInstance).map(Tombstone.class::cast).toList();
  }

  /** When something in it last changed; it comes from the content, never from a clock. */
  Instant updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The title for people. */
  String heading(String site) {
    return title.map(own -> own + " · " + site).orElse(site);
  }
}
