package dev.afterword.producer;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.recap.Origin;
import dev.afterword.producer.recap.Reading;
import dev.afterword.producer.recap.RecapReader;
import dev.afterword.producer.recap.SourceFile;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.History;
import dev.afterword.producer.source.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The past as the former commit tells it, and the topic where that is not enough: the topic may be
 * large, and an ordinary edit needs none of it.
 */
final class KnownPast implements Past {
  private final ProducerConfig config;
  private final Optional<Snapshot> base;
  private final Set<String> waited;
  private final Lazy<Catalogue> catalogue;
  private final Identities identities;
  private final Lazy<History> history;
  private final Lazy<RecapReader> reader;
  private final Lazy<Optional<SnapshotAssets>> assets;
  private final JsonCodec json = new JsonCodec();

  KnownPast(
      ProducerConfig config,
      Optional<Snapshot> base,
      Set<String> waited,
      Lazy<Catalogue> catalogue,
      Identities identities,
      Lazy<History> history) {
    this.config = config;
    this.base = base;
    this.waited = Set.copyOf(waited);
    this.reader = new Lazy<>(() -> new RecapReader(config.rules(base.orElseThrow())));
    this.catalogue = catalogue;
    this.identities = identities;
    this.history = history;
    this.assets =
        new Lazy<>(
            () -> base.map(it -> new SnapshotAssets(config, it, AssetStore.keepingNothing())));
  }

  @Override
  public Optional<PublishedRecap> of(RecapId id, String path) {
    if (base.isPresent() && waited.contains(path)) {
      return Optional.empty();
    }
    if (base.isEmpty() || identities.hasMoved(path) || catalogue.known().isPresent()) {
      return catalogue.get().of(id);
    }
    Optional<FileEntry> former = base.map(Snapshot::files).map(files -> files.get(path));
    if (former.isEmpty()) {
      return Optional.empty();
    }
    Optional<PublishedRecap> read = former.flatMap(file -> read(file, id));
    // What could not be read may still be published, from a commit before.
    return read.isPresent() ? read : catalogue.get().of(id);
  }

  @Override
  public boolean hasMoved(String path) {
    return identities.hasMoved(path);
  }

  @Override
  public Instant firstCommit(String path) {
    return history.get().of(path);
  }

  private Optional<PublishedRecap> read(FileEntry file, RecapId id) {
    Snapshot snapshot = base.orElseThrow();
    if (snapshot.size(file) > config.largestFile()) {
      return Optional.empty();
    }
    var provenance =
        new Provenance(
            config.source(),
            snapshot.commit(),
            file.path(),
            file.blob(),
            snapshot.committedAt(),
            firstCommit(file.path()));
    var origin = new Origin(id, List.of(), provenance, AnnounceMode.DEFAULT);
    Reading reading =
        reader
            .get()
            .read(
                new SourceFile(file.path(), snapshot.read(file)),
                origin,
                assets.get().orElseThrow());
    return reading instanceof Reading.Accepted(Recap recap)
        ? Optional.of(PublishedRecap.of(recap, json))
        : Optional.empty();
  }
}
