package dev.afterword.producer.source;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * One walk through the commits answers for all paths, newest first, by topology and not by clock.
 */
final class GitHistory {
  /** A filter of more paths costs more than it saves. */
  private static final int FEW = 100;

  private static final String TRAILER = "announce";

  private GitHistory() {}

  /** Time of the oldest commit that brought each path. */
  static Map<String, Instant> firstCommits(Repository repository, ObjectId head, Set<String> paths)
      throws IOException {
    Map<String, Instant> first = new HashMap<>();
    TreeFilter filter =
        paths.size() <= FEW
            ? AndTreeFilter.create(
                PathFilterGroup.createFromStrings(List.copyOf(paths)), TreeFilter.ANY_DIFF)
            : TreeFilter.ANY_DIFF;
    try (var commits = new RevWalk(repository);
        var trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      commits.sort(RevSort.TOPO);
      commits.markStart(commits.parseCommit(head));
      for (RevCommit commit : commits) {
        compare(commits, trees, filter, commit);
        Instant time = Instant.ofEpochSecond(commit.getCommitTime());
        while (trees.next()) {
          // Later in the walk is older, so the last word is the first commit.
          if (isNew(trees) && paths.contains(trees.getPathString())) {
            first.put(trees.getPathString(), time);
          }
        }
      }
    }
    return first;
  }

  /** The trailer of the newest commit in the range that has one and changed the path. */
  static Map<String, String> announcements(
      Repository repository, Optional<ObjectId> from, ObjectId to) throws IOException {
    Map<String, String> announcements = new HashMap<>();
    try (var commits = new RevWalk(repository);
        var trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      commits.sort(RevSort.TOPO);
      commits.markStart(commits.parseCommit(to));
      if (from.isPresent()) {
        commits.markUninteresting(commits.parseCommit(from.get()));
      }
      for (RevCommit commit : commits) {
        Optional<String> trailer = trailer(commit);
        if (trailer.isPresent()) {
          compare(commits, trees, TreeFilter.ANY_DIFF, commit);
          while (trees.next()) {
            announcements.putIfAbsent(trees.getPathString(), trailer.get());
          }
        }
      }
    }
    return announcements;
  }

  private static Optional<String> trailer(RevCommit commit) {
    return commit.getFooterLines().stream()
        .filter(line -> line.getKey().equalsIgnoreCase(TRAILER))
        .map(FooterLine::getValue)
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .reduce((_, last) -> last);
  }

  private static void compare(RevWalk commits, TreeWalk trees, TreeFilter filter, RevCommit commit)
      throws IOException {
    trees.reset();
    trees.addTree(commit.getTree());
    for (RevCommit parent : commit.getParents()) {
      commits.parseHeaders(parent);
      trees.addTree(parent.getTree());
    }
    if (commit.getParentCount() == 0) {
      trees.addTree(new EmptyTreeIterator());
    }
    trees.setFilter(filter);
  }

  private static boolean isNew(TreeWalk trees) {
    for (int tree = 1; tree < trees.getTreeCount(); tree++) {
      if (!FileMode.MISSING.equals(trees.getRawMode(tree))) {
        return false;
      }
    }
    return true;
  }
}
