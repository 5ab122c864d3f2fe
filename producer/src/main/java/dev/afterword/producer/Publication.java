package dev.afterword.producer;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Problem;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.producer.recap.Origin;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.recap.Reading;
import dev.afterword.producer.recap.RecapReader;
import dev.afterword.producer.recap.RecapRules;
import dev.afterword.producer.recap.SourceFile;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what lies between two states, and decides what is to be told of it. */
final class Publication {
  /** Below the 1 MiB that a broker takes by default, with room for headers. */
  private static final int LARGEST_RECAP = 900_000;

  private final ProducerConfig config;
  private final Past past;
  private final Snapshot head;
  private final SnapshotAssets assets;
  private final RecapReader reader;
  private final Map<String, String> announcements;
  private final JsonCodec json = new JsonCodec();
  private final Findings findings;
  private final Readers readers;
  private final Instant now;
  private final Lazy<Set<String>> pages;

  Publication(
      ProducerConfig config,
      Past past,
      Snapshot head,
      Iterable<String> candidates,
      SnapshotAssets assets,
      Map<String, String> announcements,
      Findings findings,
      Readers readers,
      Instant now) {
    this.config = config;
    this.readers = readers;
    this.findings = findings;
    this.now = now;
    this.past = past;
    this.head = head;
    this.assets = assets;
    this.announcements = announcements;
    RecapRules rules = config.rules(head);
    this.reader = new RecapReader(rules);
    RecapReader.unreadable(rules.data()).forEach(findings::refuse);
    // Of use only where something moved, and in a large source it costs as much as all the rest.
    this.pages = new Lazy<>(() -> pages(config, candidates));
  }

  private static Set<String> pages(ProducerConfig config, Iterable<String> candidates) {
    Set<String> pages = new HashSet<>();
    candidates.forEach(path -> config.page(path).map(PagePath::page).ifPresent(pages::add));
    return pages;
  }

  /** Reads a file that is new, edited or moved. */
  void read(String path, Optional<RecapId> identity) {
    Optional<FileEntry> file = Optional.ofNullable(head.files().get(path));
    if (identity.isEmpty()) {
      findings.refuse(RecapReader.unsafePath(path));
    } else if (file.isPresent()) {
      read(file.get(), identity.get());
    }
  }

  private void read(FileEntry file, RecapId id) {
    Optional<PublishedRecap> before = past.of(id, file.path());
    var origin =
        new Origin(
            id, formerPaths(before, file.path()), provenance(file, before), announce(file.path()));
    readers.read(
        () ->
            head.read(file, config.largestFile())
                .map(bytes -> reader.read(new SourceFile(file.path(), bytes), origin, assets))
                .orElseGet(() -> tooLarge(file)),
        reading -> take(reading, before));
  }

  private Reading tooLarge(FileEntry file) {
    return new Reading.Refused(
        RecapReader.tooLarge(file.path(), head.size(file), config.largestFile()));
  }

  private void take(Reading reading, Optional<PublishedRecap> before) {
    switch (reading) {
      case Reading.Accepted(Recap recap) -> accept(recap, before);
      case Reading.Refused(Problem problem) -> findings.refuse(problem);
      case Reading.Ignored(String path) -> findings.ignore(path);
      case Reading.Draft(String path) -> {
        findings.draft(path);
        before.ifPresent(recap -> findings.withdraw(recap, path, "is a draft again"));
      }
    }
  }

  private void accept(Recap recap, Optional<PublishedRecap> before) {
    String path = recap.provenance().path();
    Optional<Instant> moment = Schedule.after(now, recap, config.zone());
    if (moment.isPresent()) {
      findings.schedule(path, moment.get());
      before.ifPresent(it -> findings.withdraw(it, path, "appears at " + moment.get()));
      return;
    }
    byte[] written = json.write(recap);
    if (written.length > LARGEST_RECAP) {
      findings.refuse(RecapReader.tooLarge(path, written.length, LARGEST_RECAP));
      return;
    }
    if (before.isPresent()
        && before.get().fingerprint().equals(PublishedRecap.of(recap, json).fingerprint())) {
      return;
    }
    ChangeKind kind =
        before
            .map(it -> it.sourcePath().equals(path) ? ChangeKind.EDITED : ChangeKind.MOVED)
            .orElse(ChangeKind.ADDED);
    findings.change(recap, kind, written);
  }

  /** Tells that a recap's file is gone; nothing if it was never published. */
  void delete(String path, Optional<RecapId> identity) {
    identity
        .flatMap(id -> past.of(id, path))
        .ifPresent(recap -> findings.withdraw(recap, path, "its file was deleted"));
  }

  private List<String> formerPaths(Optional<PublishedRecap> before, String path) {
    Set<String> former = new LinkedHashSet<>();
    before.ifPresent(
        recap -> {
          if (!recap.sourcePath().equals(path)) {
            former.add(recap.page());
          }
          if (past.hasMoved(path)) {
            former.addAll(recap.aliases());
          }
        });
    if (!former.isEmpty()) {
      former.removeAll(pages.get());
    }
    return List.copyOf(former);
  }

  private Provenance provenance(FileEntry file, Optional<PublishedRecap> before) {
    return new Provenance(
        config.source(),
        head.commit(),
        file.path(),
        file.blob(),
        head.committedAt(),
        before
            .map(PublishedRecap::firstCommittedAt)
            .orElseGet(() -> past.firstCommit(file.path())));
  }

  private AnnounceMode announce(String path) {
    return switch (announcements.getOrDefault(path, "")) {
      case "none" -> AnnounceMode.NONE;
      case "new" -> AnnounceMode.NEW;
      case "edit" -> AnnounceMode.EDIT;
      default -> AnnounceMode.DEFAULT;
    };
  }
}
