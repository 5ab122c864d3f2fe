package dev.afterword.desk.http;

import dev.afterword.contract.Digests;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An open file and what is true of exactly this one, whatever takes its name meanwhile.
 *
 * @param size in bytes
 * @param entityTag strong, with its quotation marks (RFC 9110, 8.8.3)
 */
record SiteFile(FileChannel channel, long size, Instant modified, String entityTag)
    implements Closeable {
  private static final int TRIES = 20;

  /**
   * Opens it.
   *
   * @param path without symbolic links
   * @return empty when it is gone
   * @throws IOException also when it keeps changing
   */
  static Optional<SiteFile> open(Path path) throws IOException {
    try {
      for (int i = 0; i < TRIES; i++) {
        Optional<SiteFile> file = attempt(path);
        if (file.isPresent()) {
          return file;
        }
      }
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
    throw new IOException("changes faster than it can be opened: " + path);
  }

  // A channel does not tell its file's time; the name does, and is the same file if it said the
  // same before and after the opening.
  private static Optional<SiteFile> attempt(Path path) throws IOException {
    BasicFileAttributes before = attributes(path);
    FileChannel channel =
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    boolean kept = false;
    try {
      kept = same(before, attributes(path)) && channel.size() == before.size();
      return kept ? Optional.of(of(channel, before)) : Optional.empty();
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  private static SiteFile of(FileChannel channel, BasicFileAttributes attributes) {
    Instant modified = attributes.lastModifiedTime().toInstant();
    // The key (the inode) tells apart two files of one size that were written in one clock tick.
    String facts = attributes.size() + " " + modified + " " + attributes.fileKey();
    String tag = '"' + Digests.sha256(facts).substring(0, 32) + '"';
    return new SiteFile(channel, attributes.size(), modified, tag);
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean same(BasicFileAttributes one, BasicFileAttributes other) {
    return one.size() == other.size()
        && one.lastModifiedTime().equals(other.lastModifiedTime())
        && Objects.equals(one.fileKey(), other.fileKey());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
