package dev.afterword.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** A repository whose HEAD walks through its own past: take a copy. */
final class CommitWalk implements AutoCloseable {
  private final Git git;

  CommitWalk(Path clone) throws IOException {
    this.git = Git.open(clone.toFile());
  }

  /**
   * A commit and when it came.
   *
   * @param at never before that of its parent, whatever clock its author had
   */
  record Commit(String id, Instant at) {}

  /** Where its files are. */
  Path folder() {
    return git.getRepository().getDirectory().toPath();
  }

  /** The first parents of HEAD, the oldest first. */
  List<Commit> commits() throws IOException {
    List<Commit> commits = new ArrayList<>();
    Instant last = Instant.EPOCH;
    try (var walk = new RevWalk(git.getRepository())) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(git.getRepository().resolve("HEAD")));
      for (RevCommit commit : walk) {
        Instant at = commit.getCommitterIdent().getWhenAsInstant();
        last = at.isAfter(last) ? at : last;
        commits.add(new Commit(commit.name(), last));
      }
    }
    return commits;
  }

  void point(Commit commit) throws IOException {
    RefUpdate update = git.getRepository().updateRef("HEAD", true);
    update.setNewObjectId(ObjectId.fromString(commit.id()));
    update.forceUpdate();
  }

  @Override
  public void close() {
    git.close();
  }
}
