package dev.afterword.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A place that holds recaps. Methods throw {@link SourceException} when it cannot be read. */
public sealed interface Source extends AutoCloseable permits GitSource, FolderSource {

  /**
   * Opens a Git repository, with or without a work tree, or a plain folder.
   *
   * @param data where Afterword keeps its own files; if it lies below the content it is no content
   * @param branch of a repository; absent: the one it points at
   */
  static Source open(Path content, Path data, Optional<String> branch) {
    if (!Files.isDirectory(content)) {
      throw new SourceException(
          "The content folder " + content + " is not there; create it or correct the path.");
    }
    return GitSource.find(content, data, branch)
        .<Source>map(git -> git)
        .orElseGet(() -> new FolderSource(content, data));
  }

  /** Whether it is a Git repository. */
  boolean isRepository();

  /** What is to be published; empty if a repository has no commit yet. */
  Optional<Snapshot> head();

  /** The state before publishing: what lies in the work tree or folder, committed or not. */
  Optional<Snapshot> working();

  /** A former snapshot; empty if it is gone or was never kept. */
  Optional<Snapshot> at(String commit);

  /** A cheap name of the state that is to be published; equal while nothing changed. */
  Optional<String> probe();

  /** What leads from one snapshot to the other, renames recognised. */
  List<FileChange> changes(Snapshot from, Snapshot to);

  /** What is known of the past of some paths of a snapshot. */
  History history(Snapshot snapshot, Set<String> paths);

  /** The value of the trailer {@code Announce} of the newest commit that names each path. */
  Map<String, String> announcements(Optional<Snapshot> from, Snapshot to);

  @Override
  void close();

  /** Turns an unreadable file into a sentence. */
  static SourceException unreadable(Path place, IOException cause) {
    return new SourceException(
        "The content in " + place + " cannot be read: " + cause.getMessage(), cause);
  }
}
