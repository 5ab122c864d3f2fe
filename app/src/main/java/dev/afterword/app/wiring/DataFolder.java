package dev.afterword.app.wiring;

import dev.afterword.contract.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The folder in which one instance keeps what is its own: the embedded broker's log, assets, the
 * site, and where it can be reached.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {
  /**
   * Opens it.
   *
   * @throws CommandException if it cannot be made
   */
  public static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      return new DataFolder(folder);
    } catch (IOException impossible) {
      throw CommandException.failed(
          "the data folder "
              + folder
              + " cannot be made: free the name or choose another with --data");
    }
  }

  /** The site that the renderer writes. */
  public Path site() {
    return path.resolve("site");
  }

  /** Bytes of a page's file, if it lies in this data folder. */
  public OptionalLong pageSize(Page page) {
    Path file = site().resolve(page.path()).normalize();
    try {
      return file.startsWith(site()) && Files.isRegularFile(file)
          ? OptionalLong.of(Files.size(file))
          : OptionalLong.empty();
    } catch (IOException unreadable) {
      return OptionalLong.empty();
    }
  }

  /** Pictures and other files of recaps, by content. */
  Path assets() {
    return path.resolve("assets");
  }

  /** The embedded broker's own. */
  Path kafka() {
    return path.resolve("kafka");
  }

  /** The key of the desk, for its owner only. */
  Path deskKey() {
    return path.resolve("desk.key");
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** Name of this instance, made once. */
  String instance() {
    Path file = path.resolve("instance");
    return read(file)
        .orElseGet(
            () -> {
              String name = "afterword-" + UUID.randomUUID();
              write(file, name);
              return name;
            });
  }

  /** Where a running instance's broker is. */
  Optional<String> brokerAddress() {
    return read(path.resolve("kafka.address"));
  }

  void brokerAddress(String address) {
    write(path.resolve("kafka.address"), address);
  }

  /** Where the running instance, or the last one, serves. */
  public Optional<String> url() {
    return read(path.resolve("http.url"));
  }

  /** Tells where this instance serves. */
  public void url(String url) {
    write(path.resolve("http.url"), url);
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw CommandException.failed(file + " cannot be read: mend its rights");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException impossible) {
      throw CommandException.failed(
          file + " cannot be written: is the disk full, or the folder read-only?");
    }
  }
}
