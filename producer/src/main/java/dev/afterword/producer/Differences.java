package dev.afterword.producer;

import dev.afterword.producer.source.FileChange;
import dev.afterword.producer.source.FileEntry;
import dev.afterword.producer.source.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies between the published state and a snapshot, by path.
 *
 * @param added new recaps
 * @param edited recaps whose file or files changed
 * @param moved new path to old
 * @param deleted recaps that are gone
 * @param others changed files that are no recaps
 */
record Differences(
    NavigableSet<String> added,
    NavigableSet<String> edited,
    NavigableMap<String, String> moved,
    NavigableSet<String> deleted,
    NavigableSet<String> others) {

  private static Differences empty() {
    return new Differences(
        new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Between two commits, as the source tells. */
  static Differences between(List<FileChange> changes, Selection selection) {
    Differences differences = empty();
    changes.forEach(change -> differences.add(change, selection));
    return differences;
  }

  /** Between what the topic says and a snapshot: everything there is to be compared. */
  static Differences reconciling(Catalogue catalogue, Snapshot head, Selection selection) {
    Differences differences = empty();
    NavigableSet<String> candidates = selection.of(head);
    for (String path : candidates) {
      (catalogue.at(path).isPresent() ? differences.edited : differences.added).add(path);
    }
    catalogue.all().stream()
        .map(PublishedRecap::sourcePath)
        .filter(path -> !candidates.contains(path))
        .forEach(differences.deleted::add);
    differences.pairMoves(catalogue, head);
    return differences;
  }

  private void add(FileChange change, Selection selection) {
    switch (change) {
      case FileChange.Added(String path) -> (selection.holds(path) ? added : others).add(path);
      case FileChange.Edited(String path) -> (selection.holds(path) ? edited : others).add(path);
      case FileChange.Deleted(String path) -> (selection.holds(path) ? deleted : others).add(path);
      case FileChange.Moved(String from, String path) -> {
        boolean was = selection.holds(from);
        boolean is = selection.holds(path);
        if (was && is) {
          moved.put(path, from);
        } else {
          (was ? deleted : others).add(from);
          (is ? added : others).add(path);
        }
      }
    }
  }

  /** What is gone here and new there with the same content has moved. */
  private void pairMoves(Catalogue catalogue, Snapshot head) {
    Map<String, String> gone = new HashMap<>();
    deleted.forEach(path -> catalogue.at(path).ifPresent(recap -> gone.put(recap.blob(), path)));
    for (String path : List.copyOf(added)) {
      Optional<String> from =
          Optional.ofNullable(head.files().get(path))
              .map(FileEntry::blob)
              .flatMap(blob -> Optional.ofNullable(gone.remove(blob)));
      from.ifPresent(
          old -> {
            moved.put(path, old);
            added.remove(path);
            deleted.remove(old);
          });
    }
  }
}
