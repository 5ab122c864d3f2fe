package dev.afterword.producer.source;

import dev.afterword.contract.Digests;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plain folder: it has no past, so it is always compared with what was published. */
public final class FolderSource implements Source {
  private static final Set<String> PASSED_OVER = Set.of("node_modules");

  private final Path content;
  private final Path data;

  FolderSource(Path content, Path data) {
    this.content = content;
    this.data = data.toAbsolutePath().normalize();
  }

  @Override
  public boolean isRepository() {
    return false;
  }

  @Override
  public Optional<Snapshot> head() {
    SortedMap<String, Listed> files = list();
    return Optional.of(FolderSnapshot.of(content, files));
  }

  @Override
  public Optional<Snapshot> working() {
    return head();
  }

  @Override
  public Optional<Snapshot> at(String commit) {
    return Optional.empty();
  }

  @Override
  public Optional<String> probe() {
    var listing = new StringBuilder();
    list()
        .forEach(
            (path, file) ->
                listing
                    .append(path)
                    .append('\0')
                    .append(file.size())
                    .append('\0')
                    .append(file.modified())
                    .append('\n'));
    return Optional.of(Digests.sha256(listing.toString()));
  }

  @Override
  public List<FileChange> changes(Snapshot from, Snapshot to) {
    return List.of();
  }

  @Override
  public History history(Snapshot snapshot, Set<String> paths) {
    Map<String, Instant> first = new TreeMap<>();
    list().forEach((path, file) -> first.put(path, file.modified()));
    return new History(first, snapshot.committedAt());
  }

  @Override
  public Map<String, String> announcements(Optional<Snapshot> from, Snapshot to) {
    return Map.of();
  }

  @Override
  public void close() {}

  private SortedMap<String, Listed> list() {
    SortedMap<String, Listed> files = new TreeMap<>();
    try {
      Files.walkFileTree(content, new Lister(content, data, files));
    } catch (IOException unreadable) {
      throw Source.unreadable(content, unreadable);
    }
    return files;
  }

  record Listed(long size, Instant modified) {}

  /** Does not follow links: the walker's default. */
  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path content;
    private final Path data;
    private final SortedMap<String, Listed> files;

    Lister(Path content, Path data, SortedMap<String, Listed> files) {
      this.content = content;
      this.data = data;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean hidden =
          name.startsWith(".")
              || PASSED_OVER.contains(name)
              || folder.toAbsolutePath().normalize().equals(data);
      return hidden && !folder.equals(content)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !String.valueOf(file.getFileName()).startsWith(".")) {
        String path = content.relativize(file).toString().replace('\\', '/');
        files.put(path, new Listed(attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
      // Editors replace files while they save: what vanished during the walk is simply not there.
      if (failed instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failed;
    }
  }
}
