package dev.afterword.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** A Git repository and the branch its HEAD points at. Only commits are published. */
public final class GitSource implements Source {
  /** Each with each is quadratic: more candidates than this are compared by their names first. */
  private static final int RENAME_LIMIT = 200;

  private final Path content;
  private final Path data;
  private final Repository repository;
  private final Optional<String> branch;

  private GitSource(Path content, Path data, Repository repository, Optional<String> branch) {
    this.branch = branch;
    this.content = content;
    this.data = data.toAbsolutePath().normalize();
    this.repository = repository;
  }

  /** The repository at a folder: its {@code .git}, or the folder itself if it is bare. */
  static Optional<GitSource> find(Path content, Path data, Optional<String> branch) {
    Path absolute = content.toAbsolutePath().normalize();
    boolean workTree = Files.exists(absolute.resolve(".git"));
    boolean bare =
        Files.isRegularFile(absolute.resolve("HEAD"))
            && Files.isDirectory(absolute.resolve("objects"))
            && Files.isDirectory(absolute.resolve("refs"));
    if (!workTree && !bare) {
      return Optional.empty();
    }
    try {
      var builder = new FileRepositoryBuilder();
      if (workTree) {
        builder.setWorkTree(absolute.toFile());
      } else {
        builder.setGitDir(absolute.toFile()).setBare();
      }
      return Optional.of(new GitSource(absolute, data, builder.setMustExist(true).build(), branch));
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  @Override
  public boolean isRepository() {
    return true;
  }

  @Override
  public Optional<Snapshot> head() {
    return probe().flatMap(this::at);
  }

  @Override
  public Optional<Snapshot> working() {
    return repository.isBare()
        ? head()
        : Optional.of(WorkTreeSnapshot.of(repository, content, data));
  }

  @Override
  public Optional<String> probe() {
    try {
      String name = branch.map(it -> Constants.R_HEADS + it).orElse(Constants.HEAD);
      @Nullable ObjectId head = repository.resolve(name + "^{commit}");
      if (head == null && branch.isPresent() && isBegun()) {
        throw new SourceException(
            "The branch "
                + branch.get()
                + " is not in "
                + content
                + "; what was published stays: correct branch of its source");
      }
      return Optional.ofNullable(head).map(ObjectId::name);
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  /** Whether there is any branch yet. */
  private boolean isBegun() throws IOException {
    return !repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).isEmpty();
  }

  @Override
  public Optional<Snapshot> at(String commit) {
    if (!ObjectId.isId(commit)) {
      return Optional.empty();
    }
    try (var walk = new RevWalk(repository)) {
      RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
      return Optional.of(GitSnapshot.of(repository, found));
    } catch (MissingObjectException | IncorrectObjectTypeException gone) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  @Override
  public List<FileChange> changes(Snapshot from, Snapshot to) {
    try (var walk = new TreeWalk(repository);
        var commits = new RevWalk(repository)) {
      walk.setRecursive(true);
      walk.addTree(commits.parseCommit(ObjectId.fromString(from.commit())).getTree());
      walk.addTree(commits.parseCommit(ObjectId.fromString(to.commit())).getTree());
      // Folders that are the same are not entered.
      walk.setFilter(TreeFilter.ANY_DIFF);
      var renames = new RenameDetector(repository);
      renames.setRenameLimit(RENAME_LIMIT);
      renames.addAll(DiffEntry.scan(walk));
      List<FileChange> changes = new ArrayList<>();
      List<DiffEntry> entries = renames.compute();
      var namesakes = new Namesakes(repository);
      for (DiffEntry entry : renames.isOverRenameLimit() ? namesakes.paired(entries) : entries) {
        changes.addAll(changes(entry, from, to));
      }
      changes.addAll(namesakes.moves());
      return changes;
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  /** Through the snapshots' own files, so that a link or submodule counts as absent. */
  private static List<FileChange> changes(DiffEntry entry, Snapshot from, Snapshot to) {
    boolean was = from.files().containsKey(entry.getOldPath());
    boolean is = to.files().containsKey(entry.getNewPath());
    if (was && is) {
      if (entry.getChangeType() == DiffEntry.ChangeType.COPY) {
        return List.of(new FileChange.Added(entry.getNewPath()));
      }
      return entry.getOldPath().equals(entry.getNewPath())
          ? List.of(new FileChange.Edited(entry.getNewPath()))
          : List.of(new FileChange.Moved(entry.getOldPath(), entry.getNewPath()));
    }
    if (is) {
      return List.of(new FileChange.Added(entry.getNewPath()));
    }
    return was && entry.getChangeType() != DiffEntry.ChangeType.COPY
        ? List.of(new FileChange.Deleted(entry.getOldPath()))
        : List.of();
  }

  @Override
  public History history(Snapshot snapshot, Set<String> paths) {
    if (paths.isEmpty() || !ObjectId.isId(snapshot.commit())) {
      return new History(Map.of(), snapshot.committedAt());
    }
    try {
      Map<String, Instant> first =
          GitHistory.firstCommits(repository, ObjectId.fromString(snapshot.commit()), paths);
      return new History(first, snapshot.committedAt());
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  @Override
  public Map<String, String> announcements(Optional<Snapshot> from, Snapshot to) {
    try {
      return GitHistory.announcements(
          repository,
          from.map(Snapshot::commit).map(ObjectId::fromString),
          ObjectId.fromString(to.commit()));
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
