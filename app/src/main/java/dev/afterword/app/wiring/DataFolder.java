package dev.afterword.app.wiring;

import dev.afterword.contract.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

  /**
   * Opens one for whoever only looks. With an embedded broker all there is to see lies in it; a
   * look into the wrong folder must not begin a log there.
   *
   * @throws CommandException if nothing was ever kept there
   */
  public static DataFolder visit(Installation installation) {
    Path folder = installation.dataPath();
    if (installation.configuration().kafka().bootstrapServers().isEmpty()
        && !Files.isDirectory(new DataFolder(folder).kafka())) {
      throw CommandException.failed(
          "there is nothing to see yet: no log lies in "
              + folder
              + "; run 'afterword up' first, or name the folder of one that runs with --data");
    }
    return open(folder);
  }

  /** The site that the renderer writes. */
  public Path site() {
    return path.resolve("site");
  }

  /**
   * How much lies in the site folder, whoever has put it there.
   *
   * @param files how many
   * @param bytes in all of them
   */
  public record SiteSize(long files, long bytes) {}

  /** How much lies in the site folder; nothing where it cannot be read. */
  public SiteSize siteSize() {
    long[] size = {0, 0};
    try (var walk = Files.walk(site())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        size[0]++;
        size[1] += Files.size(file);
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return new SiteSize(0, 0);
    }
    return new SiteSize(size[0], size[1]);
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
  public Path assets() {
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

  /** What forges were told about commits. */
  Path statuses() {
    return path.resolve("statuses.json");
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

  /** The process that owns it now, for people. */
  public Optional<String> user() {
    return DataLock.holder(this);
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

  /** Where a process serves that runs now: an address that a dead one left is not believed. */
  Optional<URI> serving() {
    return read(path.resolve("http.serving")).flatMap(DataFolder::living);
  }

  private static Optional<URI> living(String text) {
    String[] lines = text.split("\\s+", -1);
    if (lines.length != 3 || !lines[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines[1]))
        .filter(process -> born(process).equals(lines[2]))
        .map(_ -> URI.create(lines[0]));
  }

  private static String born(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** Tells that this process serves there. */
  void serving(URI url) {
    var self = ProcessHandle.current();
    write(path.resolve("http.serving"), url + "\n" + self.pid() + "\n" + born(self));
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
