package dev.afterword.renderer.file;

import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where files of a folder lie, and what lies there now. */
final class Places {
  private static final int MARKED_WITHIN = 2000;
  private static final String TEMPORARY = ".afterword-new";

  private final Path root;

  /** Folders that were found or made lately: nobody asks twice. */
  private final Set<Path> there = new HashSet<>();

  Places(Path root) {
    this.root = root;
  }

  Path of(OwnFile file) {
    return root.resolve(file.path().value());
  }

  /** What was found may have changed. */
  void forget() {
    there.clear();
  }

  /** Makes the folder of a place if it is missing. */
  void prepare(Path place) throws IOException {
    Path folder = place.getParent();
    if (there.add(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** Removes what an interrupted run left unfinished. */
  void removeTemporary() {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Places::isTemporary).toList()) {
        Files.delete(file);
      }
    } catch (IOException trouble) {
      throw new SiteWriteException(root, trouble);
    } catch (UncheckedIOException trouble) {
      throw new SiteWriteException(root, new IOException(trouble));
    }
  }

  static boolean isTemporary(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(TEMPORARY);
  }

  /** Removes the folders above a place that hold nothing. */
  void removeEmptyAbove(Path place) throws IOException {
    for (Path folder : foldersAbove(place)) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException inUse) {
        return;
      }
    }
  }

  /** From the nearest up to one below the root. */
  private List<Path> foldersAbove(Path place) {
    var folders = new ArrayList<Path>();
    Path above = place.getParent();
    while (above != null && !above.equals(root) && above.startsWith(root)) {
      folders.add(above);
      above = above.getParent();
    }
    return folders;
  }

  /** Empty if a file lies where a folder would have to be. */
  Optional<Path> find(SitePath path) {
    Path place = root.resolve(path.value());
    // Where the nearest folder is one, so are those above it.
    Path folder = place.getParent();
    if (there.contains(folder) || (folder != null && Files.isDirectory(folder))) {
      return Optional.of(place);
    }
    for (Path above : foldersAbove(place)) {
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above)) {
        return Optional.empty();
      }
    }
    return Optional.of(place);
  }

  /** A part of a {@link SitePath} leaves room for this name. */
  static Path temporary(Path place) {
    return place.resolveSibling("." + place.getFileName() + TEMPORARY);
  }

  /** Of a regular file, in bytes; -1 of anything else. */
  static long size(Path place) {
    try {
      var file = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return file.isRegularFile() ? file.size() : -1;
    } catch (IOException unreadable) {
      return -1;
    }
  }

  static boolean sameBytes(Path place, long size, String digest) {
    if (size(place) != size) {
      return false;
    }
    try {
      String now = digest.length() == Checksum.LENGTH ? Checksum.of(place) : FileDigest.of(place);
      return now.equals(digest);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Whether a file says that we have made it. */
  static boolean isMarked(Path place) throws IOException {
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var stream = Files.newInputStream(place)) {
      return new String(stream.readNBytes(MARKED_WITHIN), StandardCharsets.UTF_8)
          .contains(SiteFolder.MARK);
    }
  }

  /** Every folder in which a name has changed, up to the root. */
  Set<Path> foldersOf(List<OwnFile> files) {
    var folders = new TreeSet<Path>();
    folders.add(root);
    files.forEach(file -> folders.addAll(foldersAbove(of(file))));
    return folders;
  }
}
