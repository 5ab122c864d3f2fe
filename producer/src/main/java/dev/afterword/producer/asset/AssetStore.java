package dev.afterword.producer.asset;

import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder of files named by their SHA-256: {@code ab/cdef…}. Safe for use by several processes.
 */
public final class AssetStore {
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

  /**
   * Keeps a file; durable when it returns.
   *
   * @param path site path, relative
   * @throws UncheckedIOException if the disk does not take it
   */
  public Asset keep(String path, byte[] bytes) {
    String digest = Digests.sha256(bytes);
    folder.ifPresent(place -> write(file(place, digest), bytes));
    return new Asset(path, digest, bytes.length, MediaTypes.of(path, bytes));
  }

  /** Whether the bytes of an asset are there. */
  public boolean holds(Asset asset) {
    return folder.map(place -> Files.exists(file(place, asset.sha256()))).orElse(true);
  }

  /** The file of a digest in a store's folder. */
  public static Path file(Path folder, String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      if (Files.exists(file) && Files.size(file) == bytes.length) {
        return;
      }
      Path place = file.resolveSibling("");
      Files.createDirectories(place);
      Path temporary = Files.createTempFile(place, ".asset", ".tmp");
      try {
        force(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      // The new name is durable only when its folder is.
      try (var directory = FileChannel.open(place, StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(
          "The asset store cannot keep " + file + ": " + full.getMessage(), full);
    }
  }

  private static void force(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
