package dev.afterword.desk.http;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The folder whose files are handed out, and nothing outside of it. */
final class SiteFolder {
  private static final SitePath INDEX = new SitePath(List.of("index.html"), false);

  private final Path folder;

  SiteFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether the front page is there. */
  boolean isRendered() throws IOException {
    return find(INDEX) instanceof Found.File;
  }

  Found find(SitePath path) throws IOException {
    try {
      Path root = folder.toRealPath();
      Path named = root;
      for (String segment : path.segments()) {
        named = named.resolve(segment);
      }
      return inside(root, named, path.folder());
    } catch (FileSystemException | InvalidPathException nothing) {
      // Not there, or a name this file system cannot have: too long, below a file, a colon.
      return new Found.Nothing();
    }
  }

  private static Found inside(Path root, Path named, boolean slash) throws IOException {
    Path real = named.toRealPath();
    if (!real.startsWith(root)) {
      return new Found.Nothing();
    }
    if (Files.isRegularFile(real)) {
      return slash ? new Found.Nothing() : new Found.File(real);
    }
    Path index = real.resolve("index.html").toRealPath();
    if (!index.startsWith(root) || !Files.isRegularFile(index)) {
      return new Found.Nothing();
    }
    return slash ? new Found.File(index) : new Found.Folder();
  }
}
