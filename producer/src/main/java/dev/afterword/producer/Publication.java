package dev.afterword.producer;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Problem;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.WrittenRecap;
import dev.afterword.producer.recap.Origin;
import dev.afterword.producer.recap.PagePath;
import dev.afterword.producer.recap.Reading;
import dev.afterword.producer.recap.RecapReader;
import dev.afterword.producer.recap.RecapRules;
import dev.afterword.producer.recap.SourceFile;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what lies between two states and collects the events that tell of it. */
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
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Spool spool;
  private final Readers readers;
  private final Instant now;
  private final Map<String, Instant> scheduled = new TreeMap<>();
  private final Lazy<Set<String>> pages;
  private final Map<RecapId, Change> changes = new LinkedHashMap<>();
  private final Map<RecapId, Withdrawal> withdrawn = new LinkedHashMap<>();
  private final Map<RecapId, String> gone = new LinkedHashMap<>();
  private final List<Problem> refused = new ArrayList<>();
  private final List<String> drafts = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  Publication(
      ProducerConfig config,
      Past past,
      Snapshot head,
      Iterable<String> candidates,
      SnapshotAssets assets,
      Map<String, String> announcements,
      Spool spool,
      Readers readers,
      Instant now) {
    this.config = config;
    this.readers = readers;
    this.spool = spool;
    this.now = now;
    this.past = past;
    this.head = head;
    this.assets = assets;
    this.announcements = announcements;
    RecapRules rules = config.rules(head);
    this.reader = new RecapReader(rules);
    refused.addAll(RecapReader.unreadable(rules.data()));
    // Of use only where something moved, and in a large source it costs as much as all the rest.
    this.pages = new Lazy<>(() -> pages(config, candidates));
  }

  private record Change(
      RecapId id, Revision revision, Provenance provenance, ChangeKind kind, Spool.Slot slot) {}

  private record Withdrawal(PublishedRecap recap, String reason, Provenance provenance) {
    RecapEvent event(Push push) {
      return new RecapEvent.RecapWithdrawn(
          recap.id(), reason, recap.page(), recap.language(), recap.title(), provenance, push);
    }
  }

  private static Set<String> pages(ProducerConfig config, Iterable<String> candidates) {
    Set<String> pages = new HashSet<>();
    candidates.forEach(path -> config.page(path).map(PagePath::page).ifPresent(pages::add));
    return pages;
  }

  void refuse(Problem problem) {
    refused.add(problem);
  }

  /** Reads a file that is new, edited or moved. */
  void read(String path, Optional<RecapId> identity) {
    Optional<FileEntry> file = Optional.ofNullable(head.files().get(path));
    if (identity.isEmpty()) {
      refuse(RecapReader.unsafePath(path));
    } else if (file.isPresent()) {
      long size = head.size(file.get());
      if (size > config.largestFile()) {
        refuse(RecapReader.tooLarge(path, size, config.largestFile()));
      } else {
        read(file.get(), identity.get());
      }
    }
  }

  private void read(FileEntry file, RecapId id) {
    Optional<PublishedRecap> before = past.of(id, file.path());
    var origin =
        new Origin(
            id, formerPaths(before, file.path()), provenance(file, before), announce(file.path()));
    readers.read(
        () -> reader.read(new SourceFile(file.path(), head.read(file)), origin, assets),
        reading -> take(reading, before));
  }

  private void take(Reading reading, Optional<PublishedRecap> before) {
    switch (reading) {
      case Reading.Accepted(Recap recap) -> accept(recap, before);
      case Reading.Refused(Problem problem) -> refuse(problem);
      case Reading.Ignored(String path) -> ignored.add(path);
      case Reading.Draft(String path) -> {
        drafts.add(path);
        before.ifPresent(recap -> withdraw(recap, path, "is a draft again"));
      }
    }
  }

  private void accept(Recap recap, Optional<PublishedRecap> before) {
    String path = recap.provenance().path();
    Optional<Instant> moment = Schedule.after(now, recap, config.zone());
    if (moment.isPresent()) {
      scheduled.put(path, moment.get());
      before.ifPresent(it -> withdraw(it, path, "appears at " + moment.get()));
      return;
    }
    byte[] written = json.write(recap);
    if (written.length > LARGEST_RECAP) {
      refuse(RecapReader.tooLarge(path, written.length, LARGEST_RECAP));
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
    changes.put(
        recap.id(),
        new Change(recap.id(), recap.revision(), recap.provenance(), kind, spool.keep(written)));
  }

  /** Tells that a recap's file is gone; nothing if it was never published. */
  void delete(String path, Optional<RecapId> identity) {
    identity
        .flatMap(id -> past.of(id, path))
        .ifPresent(recap -> withdraw(recap, path, "its file was deleted"));
  }

  private void withdraw(PublishedRecap recap, String path, String reason) {
    var provenance =
        new Provenance(
            config.source(),
            head.commit(),
            path,
            recap.blob(),
            head.committedAt(),
            recap.firstCommittedAt());
    withdrawn.put(recap.id(), new Withdrawal(recap, reason, provenance));
    gone.put(recap.id(), path);
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

  /** What waits for its moment, by path. */
  Map<String, Instant> scheduled() {
    return Map.copyOf(scheduled);
  }

  /** The events, withdrawals first; a recap that is gone and there again is only there. */
  Iterable<LogEntry> events(String topic, boolean first) {
    int added = (int) changes.values().stream().filter(it -> it.kind() == ChangeKind.ADDED).count();
    String commit = head.commit();
    List<Withdrawal> withdrawals =
        withdrawn.values().stream().filter(it -> !changes.containsKey(it.recap().id())).toList();
    var push =
        new Push(
            config.source() + "@" + commit.substring(0, Math.min(12, commit.length())),
            added,
            changes.size() + withdrawals.size(),
            first);
    return () ->
        Stream.concat(
                withdrawals.stream().map(it -> codec.write(topic, it.event(push))),
                changes.values().stream().map(it -> entry(topic, it, push)))
            .iterator();
  }

  private LogEntry entry(String topic, Change change, Push push) {
    var recap =
        new WrittenRecap(
            change.id(), change.revision(), change.provenance(), spool.read(change.slot()));
    return codec.write(topic, recap, change.kind(), push);
  }

  PublishReport report() {
    return new PublishReport(
        config.source(),
        head.commit(),
        changes.values().stream()
            .map(it -> new PublishReport.Published(it.id(), it.provenance().path(), it.kind()))
            .toList(),
        gone.entrySet().stream()
            .filter(entry -> !changes.containsKey(entry.getKey()))
            .map(entry -> new PublishReport.Withdrawn(entry.getKey(), entry.getValue()))
            .toList(),
        refused,
        drafts,
        ignored,
        scheduled.entrySet().stream()
            .map(entry -> new PublishReport.Scheduled(entry.getKey(), entry.getValue()))
            .toList());
  }
}
