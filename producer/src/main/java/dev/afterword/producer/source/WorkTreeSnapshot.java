package dev.afterword.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.NotIgnoredFilter;

/** The files that lie in a work tree and are not ignored, committed or not. */
final class WorkTreeSnapshot {
  private WorkTreeSnapshot() {}

  static Snapshot of(Repository repository, Path content, Path data) {
    SortedMap<String, FolderSource.Listed> files = new TreeMap<>();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(new NotIgnoredFilter(0));
      while (walk.next()) {
        Path file = content.resolve(walk.getPathString());
        if (!file.startsWith(data) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.put(
              walk.getPathString(), new FolderSource.Listed(Files.size(file), modified(file)));
        }
      }
      return FolderSnapshot.of(content, files);
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
  }

  private static Instant modified(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    return time.toInstant();
  }
}
