package dev.afterword.producer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Finds what moved and changed where too many files did both: a file that is gone and one of the
 * same name elsewhere, at least half alike. Git compares namesakes first for the same reason.
 */
final class Namesakes {
  /** Of 10,000, as {@code SimilarityIndex} counts; Git's own threshold is half. */
  private static final int HALF = 5_000;

  private static final int HIGHEST = 10_000;
  private static final int MOST_OF_ONE_NAME = 50;
  private static final long LARGEST = 8L << 20;

  private final Repository repository;
  private final List<FileChange> moves = new ArrayList<>();

  Namesakes(Repository repository) {
    this.repository = repository;
  }

  /** The moves that were found. */
  List<FileChange> moves() {
    return List.copyOf(moves);
  }

  /** The entries without those that turned out to be moves. */
  List<DiffEntry> paired(List<DiffEntry> entries) throws IOException {
    Map<String, List<DiffEntry>> gone = new HashMap<>();
    for (DiffEntry entry : entries) {
      if (entry.getChangeType() == DiffEntry.ChangeType.DELETE) {
        gone.computeIfAbsent(name(entry.getOldPath()), _ -> new ArrayList<>()).add(entry);
      }
    }
    Set<DiffEntry> done = new HashSet<>();
    for (DiffEntry entry : entries) {
      List<DiffEntry> candidates = gone.getOrDefault(name(entry.getNewPath()), List.of());
      if (entry.getChangeType() == DiffEntry.ChangeType.ADD
          && !candidates.isEmpty()
          && candidates.size() <= MOST_OF_ONE_NAME) {
        Optional<DiffEntry> best = best(entry, candidates);
        if (best.isPresent()) {
          moves.add(new FileChange.Moved(best.get().getOldPath(), entry.getNewPath()));
          candidates.remove(best.get());
          done.add(best.get());
          done.add(entry);
        }
      }
    }
    return entries.stream().filter(entry -> !done.contains(entry)).toList();
  }

  /** The most similar candidate, if one is similar enough. */
  private Optional<DiffEntry> best(DiffEntry added, List<DiffEntry> candidates) throws IOException {
    if (size(added.getNewId()) > LARGEST) {
      return Optional.empty();
    }
    SimilarityIndex index = index(added.getNewId());
    Optional<DiffEntry> best = Optional.empty();
    int highest = HALF - 1;
    for (DiffEntry candidate : candidates) {
      int score =
          size(candidate.getOldId()) > LARGEST
              ? 0
              : index.score(index(candidate.getOldId()), HIGHEST);
      if (score > highest) {
        highest = score;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private long size(AbbreviatedObjectId id) throws IOException {
    try (var reader = repository.newObjectReader()) {
      return reader.getObjectSize(id.toObjectId(), Constants.OBJ_BLOB);
    }
  }

  private SimilarityIndex index(AbbreviatedObjectId id) throws IOException {
    ObjectId object = id.toObjectId();
    try {
      return SimilarityIndex.create(repository.open(object));
    } catch (SimilarityIndex.TableFullException tooManyLines) {
      throw new IOException(object.name() + " has too many different lines", tooManyLines);
    }
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.', 1);
    String stem = dot < 0 ? file : file.substring(0, dot);
    // Where every file is called index, its folder is its name.
    if (!stem.equals("index") && !stem.equals("_index")) {
      return stem;
    }
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    return folder.substring(folder.lastIndexOf('/') + 1) + "/" + stem;
  }
}
