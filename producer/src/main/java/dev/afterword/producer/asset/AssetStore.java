package dev.afterword.producer.asset;

import dev.afterword.contract.Asset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A folder of files named by their SHA-256: {@code ab/cdef…}. Safe for use by several processes.
 */
public final class AssetStore {
  /** Enough to tell a media type. */
  private static final int LOOKED_AT = 4_096;

  private static final int BUFFER = 64 << 10;

  private final Optional<Path> folder;

  private AssetStore(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The store in a folder, made when first needed. */
  public static AssetStore in(Path folder) {
    return new AssetStore(Optional.of(folder));
  }

  /** Names files and keeps none: for dry runs and checks. */
  public static AssetStore keepingNothing() {
    return new AssetStore(Optional.empty());
  }

  /** Where bytes come from, as often as they are asked for. */
  @FunctionalInterface
  public interface Content {
    /** From the beginning. */
    InputStream open() throws IOException;
  }

  /**
   * Keeps a file; durable when it returns.
   *
   * @param path site path, relative
   * @throws UncheckedIOException if the disk does not take it
   */
  public Asset keep(String path, byte[] bytes) {
    return keep(path, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * The same for more than memory holds.
   *
   * @param path site path, relative
   * @throws UncheckedIOException if it cannot be read or the disk does not take it
   */
  public Asset keep(String path, Content content) {
    try {
      Asset asset = look(path, content);
      if (folder.isPresent()) {
        write(file(folder.get(), asset.sha256()), asset.size(), content);
      }
      return asset;
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The asset store cannot keep " + path + ": " + broken.getMessage(), broken);
    }
  }

  private static Asset look(String path, Content content) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream input = content.open()) {
      byte[] start = input.readNBytes(LOOKED_AT);
      digest.update(start);
      long size = start.length;
      byte[] buffer = new byte[BUFFER];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
      return new Asset(
          path, HexFormat.of().formatHex(digest.digest()), size, MediaTypes.of(path, start));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** Whether the bytes of an asset are there. */
  public boolean holds(Asset asset) {
    return folder.map(place -> Files.exists(file(place, asset.sha256()))).orElse(true);
  }

  /** The file of a digest in a store's folder. */
  public static Path file(Path folder, String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  private static void write(Path file, long size, Content content) throws IOException {
    if (Files.exists(file) && Files.size(file) == size) {
      touch(file);
      return;
    }
    Path place = file.resolveSibling("");
    Files.createDirectories(place);
    Path temporary = Files.createTempFile(place, ".asset", ".tmp");
    try {
      force(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    // The new name is durable only when its folder is.
    try (var directory = FileChannel.open(place, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /** Somebody is about to name it again, so it is young, by the clock of its own file system. */
  private static void touch(Path file) throws IOException {
    Path now = Files.createTempFile(file.resolveSibling(""), ".asset", ".tmp");
    try {
      Files.setLastModifiedTime(file, Files.getLastModifiedTime(now));
    } finally {
      Files.deleteIfExists(now);
    }
  }

  private static void force(Path file, Content content) throws IOException {
    try (InputStream input = content.open();
        var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      input.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }
}
