package dev.afterword.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** All regular files of a source at one moment. */
public interface Snapshot {
  /** Git commit, or the digest of a folder's content. */
  String commit();

  /** When that commit was made, or the newest file changed. */
  Instant committedAt();

  /** The files by path, parts joined by {@code /}; links and submodules are left out. */
  SortedMap<String, FileEntry> files();

  /** Whether the content of a file is here: a partial clone leaves out what is large. */
  default boolean holds(FileEntry file) {
    return true;
  }

  /** Bytes of a file, without reading it. */
  long size(FileEntry file);

  /** The content of a file; empty if it has more bytes than these. */
  default Optional<byte[]> read(FileEntry file, long most) {
    return size(file) > most ? Optional.empty() : Optional.of(read(file));
  }

  /** The content of a file that is not large: all of it comes into memory. */
  byte[] read(FileEntry file);

  /**
   * The content of a file of any size.
   *
   * @throws IOException if it cannot be read
   */
  InputStream open(FileEntry file) throws IOException;
}
