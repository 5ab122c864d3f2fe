package dev.afterword.producer.source;

import dev.afterword.contract.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files on disk, named by the digests of their content. */
record FolderSnapshot(
    Path content, String commit, Instant committedAt, SortedMap<String, FileEntry> files)
    implements Snapshot {

  static FolderSnapshot of(Path content, SortedMap<String, FolderSource.Listed> listed) {
    SortedMap<String, FileEntry> files = new TreeMap<>();
    var all = new StringBuilder();
    for (String path : listed.keySet()) {
      String digest = digest(content.resolve(path));
      files.put(path, new FileEntry(path, digest));
      all.append(path).append('\0').append(digest).append('\n');
    }
    Instant newest =
        listed.values().stream()
            .map(FolderSource.Listed::modified)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return new FolderSnapshot(content, Digests.sha256(all.toString()), newest, files);
  }

  @Override
  public long size(FileEntry file) {
    try {
      return Files.size(content.resolve(file.path()));
    } catch (IOException unreadable) {
      throw Source.unreadable(content.resolve(file.path()), unreadable);
    }
  }

  @Override
  public byte[] read(FileEntry file) {
    try {
      return Files.readAllBytes(content.resolve(file.path()));
    } catch (IOException unreadable) {
      throw Source.unreadable(content.resolve(file.path()), unreadable);
    }
  }

  @Override
  public InputStream open(FileEntry file) throws IOException {
    return Files.newInputStream(content.resolve(file.path()));
  }

  /** By stream: a folder may hold films. */
  private static String digest(Path file) {
    try (var input =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      input.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(input.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw Source.unreadable(file, unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
