package dev.afterword.renderer.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder with all that lies in it. */
public final class FolderTree {
  private FolderTree() {}

  /**
   * Deletes it, if it is there. Links are deleted, never followed.
   *
   * @throws IOException if something of it cannot be deleted; the rest may be gone
   */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
