package dev.afterword.producer;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Problem;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.recap.Origin;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.recap.Reading;
import dev.afterword.producer.recap.RecapReader;
import dev.afterword.producer.recap.RecapRules;
import dev.afterword.producer.recap.SourceFile;
import dev.afterword.producer.recap.TalkData;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Says what would be refused and what should be looked at, before anything is committed. Needs no
 * log. Of a work tree it reads the files on disk, of a bare repository the head.
 */
public final class ContentChecker {
  private final ProducerConfig config;
  private final Snapshot snapshot;
  private final TalkData data;
  private final RecapReader reader;
  private final SnapshotAssets assets;

  ContentChecker(ProducerConfig config, Snapshot snapshot) {
    this.config = config;
    this.snapshot = snapshot;
    RecapRules rules = config.rules(snapshot);
    this.data = rules.data();
    this.reader = new RecapReader(rules);
    this.assets = new SnapshotAssets(config, snapshot, AssetStore.keepingNothing());
  }

  /**
   * All problems, by path and line.
   *
   * @throws SourceException if the content is not there or cannot be read
   */
  public static List<Problem> check(ProducerConfig config) {
    try (Source source = config.open()) {
      return source
          .working()
          .map(snapshot -> new ContentChecker(config, snapshot).problems())
          .orElse(List.of());
    }
  }

  /**
   * Hands over every recap that would be published, with the text of its file.
   *
   * @throws SourceException if the content is not there or cannot be read
   */
  public static void visit(ProducerConfig config, BiConsumer<Recap, String> visitor) {
    try (Source source = config.open()) {
      source.working().ifPresent(snapshot -> new ContentChecker(config, snapshot).visit(visitor));
    }
  }

  private void visit(BiConsumer<Recap, String> visitor) {
    for (String path : new Selection(config).of(snapshot)) {
      var file = Optional.ofNullable(snapshot.files().get(path));
      if (file.isPresent() && reading(file.get()) instanceof Reading.Accepted(Recap recap)) {
        visitor.accept(recap, new String(snapshot.read(file.get()), StandardCharsets.UTF_8));
      }
    }
  }

  private List<Problem> problems() {
    NavigableSet<String> candidates = new Selection(config).of(snapshot);
    var collisions = new PageCollisions(config, candidates);
    List<Problem> problems = new ArrayList<>(RecapReader.unreadable(data));
    var surroundings = new Surroundings(config, snapshot, assets, candidates);
    var recaps = new ArrayList<Recap>();
    for (String path : candidates) {
      collisions.against(path, _ -> false).ifPresent(problems::add);
      Optional.ofNullable(snapshot.files().get(path))
          .ifPresent(file -> problems.addAll(problems(file, recaps)));
    }
    recaps.forEach(surroundings::add);
    recaps.forEach(recap -> problems.addAll(surroundings.problems(recap)));
    problems.sort(Comparator.comparing(Problem::path).thenComparingInt(Problem::line));
    return problems;
  }

  private List<Problem> problems(FileEntry file, List<Recap> recaps) {
    return switch (reading(file)) {
      case Reading.Accepted(Recap recap) -> {
        recaps.add(recap);
        yield recap.warnings();
      }
      case Reading.Refused(Problem problem) -> List.of(problem);
      case Reading.Draft _, Reading.Ignored _ -> List.of();
    };
  }

  Reading reading(FileEntry file) {
    Optional<PagePath> page = config.page(file.path());
    if (page.isEmpty()) {
      return new Reading.Refused(RecapReader.unsafePath(file.path()));
    }
    Optional<byte[]> bytes = snapshot.read(file, config.largestFile());
    if (bytes.isEmpty()) {
      return new Reading.Refused(
          RecapReader.tooLarge(file.path(), snapshot.size(file), config.largestFile()));
    }
    Instant time = snapshot.committedAt();
    var provenance = new Provenance(config.source(), "", file.path(), file.blob(), time, time);
    var origin = new Origin(page.get().id(), List.of(), provenance, AnnounceMode.DEFAULT);
    return reader.read(new SourceFile(file.path(), bytes.get()), origin, assets);
  }

  /**
   * One file as it would be published now, committed or not.
   *
   * @param name id of the recap, or path of its file in the source
   * @return empty if no file has that name
   * @throws SourceException if the content is not there or cannot be read
   */
  public static Optional<Reading> read(ProducerConfig config, String name) {
    try (Source source = config.open()) {
      return source.working().flatMap(snapshot -> new ContentChecker(config, snapshot).named(name));
    }
  }

  private Optional<Reading> named(String name) {
    return new Selection(config)
        .of(snapshot).stream()
            .filter(path -> path.equals(name) || isRecap(path, name))
            .map(path -> Optional.ofNullable(snapshot.files().get(path)))
            .flatMap(Optional::stream)
            .findFirst()
            .map(this::reading);
  }

  private boolean isRecap(String path, String id) {
    return config.page(path).map(page -> page.id().value().equals(id)).orElse(false);
  }
}
