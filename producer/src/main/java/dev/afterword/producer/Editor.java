package dev.afterword.producer;

import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.eventlog.EventLog;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.source.History;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes one edition: compares, reads, and collects what is to be told. */
final class Editor {
  private final ProducerConfig config;
  private final EventLog log;
  private final InstantSource clock;
  private final Source source;
  private final Snapshot head;
  private final Optional<SourceCursor> cursor;
  private final Optional<Snapshot> base;
  private final Lazy<Catalogue> catalogue;
  private final Selection selection;
  private final NavigableSet<String> candidates;

  Editor(
      ProducerConfig config,
      EventLog log,
      InstantSource clock,
      Source source,
      Snapshot head,
      Optional<SourceCursor> cursor) {
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.source = source;
    this.head = head;
    this.cursor = cursor;
    this.base =
        cursor
            .filter(it -> it.settings().equals(config.settings()))
            .flatMap(it -> source.at(it.commit()));
    this.catalogue = new Lazy<>(() -> Catalogue.read(this.log, config.source()));
    this.selection = new Selection(config);
    this.candidates = selection.of(head);
  }

  /**
   * The edition.
   *
   * @param spool where its events are kept; it is open until they are appended
   */
  Edition edit(AssetStore store, Spool spool) {
    Differences differences =
        base.map(it -> Differences.between(source.changes(it, head), selection))
            .orElseGet(() -> Differences.reconciling(catalogue.get(), head, selection));
    var collisions = new PageCollisions(config, candidates);
    addHeirs(differences, collisions);
    if (base.isPresent()) {
      new Dependents(config, head, candidates).addTo(differences);
    }
    addDue(differences);
    var identities = new Identities(config, movedBefore());
    identities.follow(
        differences,
        candidates,
        id -> catalogue.known().filter(it -> it.isForeign(id)).isPresent());
    Map<String, String> announcements = source.announcements(base, head);
    var past =
        new KnownPast(
            config, base, waiting().keySet(), catalogue, identities, history(differences));
    var assets = new SnapshotAssets(config, head, store);
    var findings = new Findings(config.source(), head, spool);
    try (var readers = new Readers()) {
      var publication =
          new Publication(
              config,
              past,
              head,
              candidates,
              assets,
              announcements,
              findings,
              readers,
              clock.instant());
      differences.deleted().forEach(path -> publication.delete(path, identities.former(path)));
      for (String path : toRead(differences)) {
        collisions
            .against(path, it -> isTold(differences, path, it))
            .ifPresentOrElse(findings::refuse, () -> publication.read(path, identities.of(path)));
      }
      readers.finish();
    }
    return new Edition(
        findings.report(),
        findings.events(log.topics().recaps(), cursor.isEmpty()),
        next(differences, identities, findings, assets));
  }

  private static NavigableSet<String> toRead(Differences differences) {
    NavigableSet<String> paths = new TreeSet<>(differences.added());
    paths.addAll(differences.edited());
    paths.addAll(differences.moved().keySet());
    return paths;
  }

  /** Whether a file is on the topic, where it lies now or where it lay before it moved. */
  private boolean isTold(Differences differences, String path, String file) {
    String was = differences.moved().getOrDefault(path, path);
    return catalogue.get().at(file.equals(path) ? was : file).isPresent();
  }

  /** What was dated in the future when it was last read. */
  private Map<String, Instant> waiting() {
    return base.isPresent() ? cursor.map(SourceCursor::waiting).orElse(Map.of()) : Map.of();
  }

  private void addDue(Differences differences) {
    Instant now = clock.instant();
    waiting().entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .filter(path -> candidates.contains(path) && !differences.moved().containsKey(path))
        .forEach(differences.edited()::add);
  }

  private Map<String, Instant> stillWaiting(Differences differences, Findings findings) {
    Map<String, Instant> still = new HashMap<>(waiting());
    still.keySet().removeAll(differences.deleted());
    still.keySet().removeAll(differences.moved().values());
    still.keySet().removeAll(differences.edited());
    still.keySet().removeAll(differences.added());
    still.keySet().retainAll(candidates);
    still.putAll(findings.scheduled());
    return still;
  }

  /** Whether another file was kept from the page that is free now. */
  private void addHeirs(Differences differences, PageCollisions collisions) {
    Stream.concat(differences.deleted().stream(), differences.moved().values().stream())
        .flatMap(path -> collisions.heir(path).stream())
        .filter(path -> catalogue.get().at(path).isEmpty())
        .filter(path -> !differences.moved().containsKey(path))
        .toList()
        .forEach(differences.added()::add);
  }

  private Map<String, RecapId> movedBefore() {
    Map<String, RecapId> moved = new HashMap<>(cursor.map(SourceCursor::moved).orElse(Map.of()));
    catalogue
        .known()
        .ifPresent(
            it ->
                it.all().stream()
                    .filter(recap -> !isNatural(recap))
                    .forEach(recap -> moved.put(recap.sourcePath(), recap.id())));
    return moved;
  }

  private boolean isNatural(PublishedRecap recap) {
    return config.page(recap.sourcePath()).map(PagePath::id).filter(recap.id()::equals).isPresent();
  }

  private Lazy<History> history(Differences differences) {
    NavigableSet<String> paths = toRead(differences);
    return new Lazy<>(() -> source.history(head, paths));
  }

  private SourceCursor next(
      Differences differences, Identities identities, Findings findings, SnapshotAssets assets) {
    return new SourceCursor(
        config.source(),
        head.commit(),
        config.settings(),
        identities.moved(),
        assets.statics(unchangedStatics(differences, assets)),
        clock.instant(),
        Optional.of(stillWaiting(differences, findings)));
  }

  private Map<String, Asset> unchangedStatics(Differences differences, SnapshotAssets assets) {
    Map<String, Asset> unchanged = new HashMap<>();
    if (base.isPresent()) {
      Map<String, Asset> bySite = new HashMap<>();
      cursor.ifPresent(it -> it.statics().forEach(asset -> bySite.put(asset.path(), asset)));
      head.files().keySet().stream()
          .filter(path -> selection.isStatic(path) && !differences.others().contains(path))
          .forEach(
              path ->
                  Optional.ofNullable(bySite.get(assets.sitePath(path)))
                      .ifPresent(asset -> unchanged.put(path, asset)));
    }
    return unchanged;
  }
}
