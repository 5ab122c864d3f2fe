package dev.afterword.desk.http;

import java.nio.file.Path;

/** What lies in the site folder at a path. */
sealed interface Found {
  /**
   * A file.
   *
   * @param path the real one, without symbolic links
   */
  record File(Path path) implements Found {}

  /** A folder with an index, asked for without its slash. */
  record Folder() implements Found {}

  /** Nothing that may be seen. */
  record Nothing() implements Found {}
}
