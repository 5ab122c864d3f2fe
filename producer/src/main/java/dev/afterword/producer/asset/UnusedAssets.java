package dev.afterword.producer.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of a store that nothing names any more. What is young stays: a publication keeps its files
 * before any event names them.
 */
public final class UnusedAssets {
  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{62}");

  private UnusedAssets() {}

  /**
   * A file.
   *
   * @param sha256 its digest
   * @param size bytes
   */
  public record Unused(String sha256, long size) {}

  /**
   * The files, by digest.
   *
   * @param used digests that something names
   * @param before what was kept or asked for since then stays
   * @throws UncheckedIOException if the store cannot be read
   */
  public static List<Unused> in(Path store, Set<String> used, Instant before) {
    if (!Files.isDirectory(store)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(store)) {
      return folders
          .filter(folder -> FOLDER.matcher(name(folder)).matches())
          .sorted()
          .flatMap(folder -> below(folder, used, before).stream())
          .toList();
    } catch (IOException unreadable) {
      throw broken(store, unreadable);
    }
  }

  private static List<Unused> below(Path folder, Set<String> used, Instant before) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(name(file)).matches())
          .filter(file -> !used.contains(name(folder) + name(file)) && isOlder(file, before))
          .sorted()
          .map(file -> new Unused(name(folder) + name(file), size(file)))
          .toList();
    } catch (IOException unreadable) {
      throw broken(folder, unreadable);
    }
  }

  /**
   * Deletes files.
   *
   * @throws UncheckedIOException if one cannot be deleted
   */
  public static void delete(Path store, List<Unused> files) {
    for (Unused file : files) {
      try {
        Files.deleteIfExists(AssetStore.file(store, file.sha256()));
      } catch (IOException refused) {
        throw broken(store, refused);
      }
    }
  }

  private static boolean isOlder(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (IOException unreadable) {
      throw broken(file, unreadable);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw broken(file, unreadable);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static UncheckedIOException broken(Path place, IOException cause) {
    return new UncheckedIOException(
        "The asset store at " + place + " cannot be tidied: " + cause.getMessage(), cause);
  }
}
