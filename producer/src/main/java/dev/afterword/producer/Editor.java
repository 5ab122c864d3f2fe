package dev.afterword.producer;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Problem;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.eventlog.EventLog;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.source.History;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
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

  Edition edit(AssetStore store) {
    Differences differences =
        base.map(it -> Differences.between(source.changes(it, head), selection))
            .orElseGet(() -> Differences.reconciling(catalogue.get(), head, selection));
    var collisions = new PageCollisions(config.root(), candidates);
    addHeirs(differences, collisions);
    addReaders(differences);
    var identities = new Identities(config.root(), movedBefore());
    identities.follow(
        differences, id -> catalogue.known().filter(it -> it.isForeign(id)).isPresent());
    Map<String, String> announcements = source.announcements(base, head);
    var past = new KnownPast(config, base, catalogue, identities, history(differences));
    var assets = new SnapshotAssets(config, head, store);
    var publication = new Publication(config, past, head, candidates, assets, announcements);
    withdraw(differences, identities, publication);
    read(differences, identities, collisions, publication);
    return edition(differences, identities, publication, assets);
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

  /** A picture that changed changes the pages that show it. */
  private void addReaders(Differences differences) {
    if (base.isEmpty() || differences.others().isEmpty()) {
      return;
    }
    List<String> names =
        differences.others().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .flatMap(name -> Stream.of(name, encoded(name)))
            .distinct()
            .toList();
    for (String path : candidates) {
      boolean known =
          differences.added().contains(path)
              || differences.edited().contains(path)
              || differences.moved().containsKey(path);
      if (!known && mentions(path, names)) {
        differences.edited().add(path);
      }
    }
  }

  private boolean mentions(String path, List<String> names) {
    var file = Optional.ofNullable(head.files().get(path));
    if (file.isEmpty() || head.size(file.get()) > config.largestFile()) {
      return false;
    }
    String text = new String(head.read(file.get()), StandardCharsets.UTF_8);
    return names.stream().anyMatch(text::contains);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
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
    return PagePath.of(config.root(), recap.sourcePath())
        .map(PagePath::id)
        .filter(recap.id()::equals)
        .isPresent();
  }

  private Lazy<History> history(Differences differences) {
    var paths = new TreeSet<>(differences.added());
    paths.addAll(differences.edited());
    paths.addAll(differences.moved().keySet());
    return new Lazy<>(() -> source.history(head, paths));
  }

  private static void withdraw(
      Differences differences, Identities identities, Publication publication) {
    differences.deleted().forEach(path -> publication.delete(path, identities.former(path)));
  }

  private void read(
      Differences differences,
      Identities identities,
      PageCollisions collisions,
      Publication publication) {
    var paths = new TreeSet<>(differences.added());
    paths.addAll(differences.edited());
    paths.addAll(differences.moved().keySet());
    for (String path : paths) {
      String was = differences.moved().getOrDefault(path, path);
      Optional<Problem> taken =
          collisions.against(
              path, it -> catalogue.get().at(it.equals(path) ? was : it).isPresent());
      taken.ifPresentOrElse(publication::refuse, () -> publication.read(path, identities.of(path)));
    }
  }

  private Edition edition(
      Differences differences,
      Identities identities,
      Publication publication,
      SnapshotAssets assets) {
    var next =
        new SourceCursor(
            config.source(),
            head.commit(),
            config.settings(),
            identities.moved(),
            assets.statics(unchangedStatics(differences, assets)),
            clock.instant());
    return new Edition(publication.report(), publication.events(cursor.isEmpty()), next);
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
