package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.feed.Tombstone;
import dev.afterword.renderer.site.Entry;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Overview;
import dev.afterword.renderer.site.Planner;
import dev.afterword.renderer.site.Recording;
import dev.afterword.renderer.site.Shelf;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.ShelfPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Feeds, their archives, recordings and calendars of each language; feeds of each tag. The archives
 * are the full pages of all recaps: what no archive holds is always among the newest.
 */
public final class FeedPlanner implements Planner {
  /** Looked through for recordings and events. */
  private static final int SEEN = 200;

  private static final int MOST_RECORDINGS = 100;
  private static final int MOST_EVENTS = 100;

  /** A planner. */
  public FeedPlanner() {}

  @Override
  public List<Output> ofShelf(Shelf shelf, List<String> languages) {
    return switch (shelf.key().facet()) {
      case TAG -> feeds(shelf, Optional.of(shelf.name()), List.of(), Optional.empty());
      case ALL, YEAR, MONTH, SERIES, CITY, SPEAKER, VIDEO -> List.of();
    };
  }

  @Override
  public List<Output> ofLanguage(
      Shelf all,
      Overview years,
      List<Known.Gone> withdrawn,
      Instant latest,
      List<String> languages) {
    ShelfKey key = all.key();
    Optional<SitePath> archive =
        Optional.of(all.older())
            .filter(number -> number > 0)
            .map(number -> MachineAddresses.archive(key, number));
    List<Tombstone> tombstones = withdrawn.stream().map(FeedPlanner::tombstone).toList();
    var outputs = new ArrayList<>(feeds(all, Optional.empty(), tombstones, archive));
    List<Known.Live> newest = all.newest(SEEN);
    outputs.add(
        new RecordingsFile(
            MachineAddresses.recordings(key.language()),
            key.language(),
            newest.stream().flatMap(RecordingsFile::items).limit(MOST_RECORDINGS).toList()));
    List<EventsFile.Item> events =
        newest.stream().flatMap(EventsFile::item).limit(MOST_EVENTS).toList();
    if (!events.isEmpty()) {
      outputs.add(
          new EventsFile(
              MachineAddresses.inFolder(key, "events.ics"), Optional.of(key.language()), events));
    }
    return outputs;
  }

  /** Addresses of recordings elsewhere whose length a feed of recordings does not know. */
  public static List<String> unmeasured(Output output) {
    return output instanceof RecordingsFile feed
        ? feed.items().stream()
            .map(RecordingsFile.Item::recording)
            .filter(recording -> recording.file().isEmpty() && recording.length().isEmpty())
            .map(Recording::url)
            .distinct()
            .toList()
        : List.of();
  }

  /** Where the feed of recordings of a language lies. */
  public static SitePath recordings(String language) {
    return MachineAddresses.recordings(language);
  }

  private static Tombstone tombstone(Known.Gone gone) {
    return new Tombstone(gone.id(), gone.published(), gone.withdrawn(), gone.reason());
  }

  private static List<Output> feeds(
      Shelf shelf, Optional<String> title, List<Tombstone> withdrawn, Optional<SitePath> archive) {
    List<Entry> entries = shelf.newest(Shelf.PAGE).stream().map(Known.Live::entry).toList();
    var outputs = new ArrayList<Output>();
    for (FeedFormat format : FeedFormat.values()) {
      boolean atom = format == FeedFormat.ATOM;
      outputs.add(
          new FeedFile(
              MachineAddresses.feed(shelf.key(), format),
              format,
              shelf.key(),
              title,
              entries,
              atom ? withdrawn : List.of(),
              atom ? archive : Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return outputs;
  }

  @Override
  public List<Output> ofPage(ShelfPage page, List<String> languages) {
    ShelfKey key = page.key();
    if (key.facet() != Facet.ALL || !page.isFull()) {
      return List.of();
    }
    return List.of(
        new FeedFile(
            MachineAddresses.archive(key, page.number()),
            FeedFormat.ATOM,
            key,
            Optional.empty(),
            page.recaps().reversed().stream().map(Known.Live::entry).toList(),
            List.of(),
            page.number() == 1
                ? Optional.empty()
                : Optional.of(MachineAddresses.archive(key, page.number() - 1)),
            page.followed()
                ? Optional.of(MachineAddresses.archive(key, page.number() + 1))
                : Optional.empty(),
            Optional.of(MachineAddresses.feed(key, FeedFormat.ATOM))));
  }
}
