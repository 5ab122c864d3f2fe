package dev.afterword.renderer.file;

import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The folder that a web server shows. Files are put one by one and appear together when {@link
 * #finish()} is called: each was written beside its place, is durable, and is renamed into it. Used
 * by one thread.
 */
public final class SiteFolder implements AutoCloseable {
  /** What our generated files carry, so that they are known again when the journal is lost. */
  public static final String MARK = "Afterword";

  /** Above this, a start trusts the size of a file: reading all videos would delay it. */
  private static final long LARGE = 4_000_000;

  /**
   * Above this, the whole file system is forced to the disk instead of one file after the other: a
   * title stands in dozens of files, and each costs a revolution of the disk's journal.
   */
  private static final int MANY = 8;

  /** The same at a start, where the call itself has to be made ready first. */
  private static final int MANY_AT_FIRST = 100;

  /** In place of the digests of a file that is ours no more as it lies there. */
  private static final String CHANGED = "changed by somebody else";

  private final Path root;
  private final OwnFiles own;
  private final List<OwnFile> waiting = new ArrayList<>();
  private final Places places;

  /** Absent where the system cannot; looked for when it is first needed. */
  private Optional<FileSystemSync> system = Optional.empty();

  private boolean begun;

  /** Whether nobody looks into it and nobody else writes there. */
  private final boolean hidden;

  /** Of a folder that need not outlast a loss of power: whether it takes no more. */
  private final Optional<BooleanSupplier> fleeting;

  private SiteFolder(Path root, OwnFiles own, boolean hidden, Optional<BooleanSupplier> fleeting) {
    this.root = root;
    this.own = own;
    this.places = new Places(root);
    this.hidden = hidden;
    this.fleeting = fleeting;
  }

  /**
   * Opens the folder. Files of ours that somebody else changed are current no more; what an
   * interrupted run left unfinished is removed.
   *
   * @param site the folder, made if it is missing
   * @param data where the journal is kept; no part of the site
   * @throws SiteWriteException if either cannot be written
   */
  public static SiteFolder open(Path site, Path data) {
    try {
      Files.createDirectories(site);
    } catch (IOException trouble) {
      throw new SiteWriteException(site, trouble);
    }
    Rebuilding.recover(site, data);
    var folder = over(site.toAbsolutePath().normalize(), OwnFiles.open(journal(data)));
    folder.verify();
    folder.places.removeTemporary();
    return folder;
  }

  /**
   * One that is thrown away: nothing of it is forced to the disk.
   *
   * @param full whether it takes no more files
   */
  public static SiteFolder fleeting(Path site, Path data, BooleanSupplier full) {
    try {
      Files.createDirectories(site);
    } catch (IOException trouble) {
      throw new SiteWriteException(site, trouble);
    }
    return new SiteFolder(
        site.toAbsolutePath().normalize(),
        OwnFiles.fleeting(journal(data)),
        false,
        Optional.of(full));
  }

  /** As it is. */
  static SiteFolder over(Path root, OwnFiles own) {
    return new SiteFolder(root, own, false, Optional.empty());
  }

  /** An empty one that nobody looks into until it is filled: files are put where they belong. */
  static SiteFolder hidden(Path root, OwnFiles own) {
    return new SiteFolder(root, own, true, Optional.empty());
  }

  /** Whether nothing was ever put there, by anybody. */
  public boolean isNew() {
    try (var inside = Files.list(root)) {
      return own.isEmpty() && inside.findAny().isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Where it is remembered which files are ours. */
  static Path journal(Path data) {
    return data.resolve("renderer/files.tsv");
  }

  /** Every file of ours, by its path. */
  public Collection<OwnFile> files() {
    return own.all();
  }

  OwnFiles own() {
    return own;
  }

  /** Whether the very same bytes lie there. */
  boolean holds(OwnFile file) {
    return Places.sameBytes(places.of(file), file.size(), file.digest());
  }

  /** Whether the file is ours, was made from the same reads, and lies there as it was written. */
  public boolean isCurrent(SitePath path, String reads) {
    return own.find(path)
        .filter(
            file ->
                file.reads().equals(reads)
                    && places.find(path).map(Places::size).orElse(-1L) == file.size())
        .isPresent();
  }

  /** The digest of a file of ours: SHA-256 if it was put by that name. */
  public Optional<String> digest(SitePath path) {
    return own.find(path).map(OwnFile::digest);
  }

  private void verify() {
    for (OwnFile file : own.all()) {
      Path place = places.of(file);
      boolean small = file.size() <= LARGE;
      if (small
          && Files.isRegularFile(place)
          && !Places.sameBytes(place, file.size(), file.digest())) {
        own.add(new OwnFile(file.path(), CHANGED, CHANGED, file.size()));
      }
    }
  }

  /**
   * Puts a file; it appears at {@link #finish()}.
   *
   * @param reads digest of everything that was read for it
   * @throws SiteWriteException if it cannot be written
   */
  public Written put(SitePath path, String reads, byte[] bytes) {
    return put(new OwnFile(path, reads, Checksum.of(bytes), bytes.length), bytes);
  }

  /** Puts a file whose {@link #digest} others will ask for; the same besides. */
  public Written putNamed(SitePath path, String reads, byte[] bytes) {
    return put(new OwnFile(path, reads, Digests.sha256(bytes), bytes.length), bytes);
  }

  private Written put(OwnFile file, byte[] bytes) {
    return put(file, temporary -> write(temporary, bytes));
  }

  /** In one step: {@link Files#write} goes by pieces of 8 kB, and most pages are longer. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  /**
   * Puts a copy of a file; it appears at {@link #finish()}.
   *
   * @param digest SHA-256 of its bytes, which were checked when they were stored
   * @throws SiteWriteException if it cannot be written or the original is missing
   */
  public Written copy(SitePath path, Path original, String digest, long size) {
    return copy(new OwnFile(path, digest, digest, size), original);
  }

  Written copy(OwnFile file, Path original) {
    return put(
        file, temporary -> Files.copy(original, temporary, StandardCopyOption.REPLACE_EXISTING));
  }

  /**
   * Takes back what was put and has not appeared, so that it can be put again.
   *
   * @throws SiteWriteException if it cannot be removed
   */
  public void discard() {
    waiting.forEach(file -> removeUnfinished(places.of(file)));
    waiting.clear();
    places.forget();
  }

  /** What lay there before stays. */
  private void removeUnfinished(Path place) {
    try {
      Files.deleteIfExists(hidden ? place : Places.temporary(place));
    } catch (IOException trouble) {
      throw new SiteWriteException(place, trouble);
    }
  }

  private Written put(OwnFile file, Filling filling) {
    Path place = hidden ? places.of(file) : places.find(file.path()).orElse(root);
    if (place.equals(root)) {
      return Written.FOREIGN;
    }
    try {
      Optional<Written> left = hidden ? Optional.empty() : leave(file, place);
      if (left.isPresent()) {
        return left.get();
      }
      requireRoom(place);
      places.prepare(place);
      waiting.add(file);
      filling.fill(hidden ? place : Places.temporary(place));
      return Written.CHANGED;
    } catch (IOException trouble) {
      places.forget();
      throw new SiteWriteException(place, trouble);
    }
  }

  private void requireRoom(Path place) throws IOException {
    if (fleeting.filter(BooleanSupplier::getAsBoolean).isPresent()) {
      throw new FileSystemException(place.toString(), null, "there has been enough");
    }
  }

  /** What lies there, if it stays. Of a file of ours nobody asks for its bytes: a start did. */
  private Optional<Written> leave(OwnFile file, Path place) throws IOException {
    Optional<OwnFile> mine = own.find(file.path());
    if (mine.isPresent()) {
      if (mine.get().digest().equals(file.digest()) && Places.size(place) == file.size()) {
        own.add(file);
        return Optional.of(Written.SAME);
      }
      return Files.isDirectory(place) ? Optional.of(Written.FOREIGN) : Optional.empty();
    }
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(place) && Places.sameBytes(place, file.size(), file.digest())) {
      own.add(file);
      return Optional.of(Written.SAME);
    }
    boolean foreign = Files.isDirectory(place) || !Places.isMarked(place);
    return foreign ? Optional.of(Written.FOREIGN) : Optional.empty();
  }

  /**
   * Lets everything that was put appear, and makes it durable.
   *
   * @throws SiteWriteException if it cannot; what was put has to be put again
   */
  public void finish() {
    if (waiting.isEmpty()) {
      own.force();
      return;
    }
    try {
      boolean whole = fleeting.isEmpty() && forceFiles();
      waiting.forEach(own::add);
      own.force();
      if (!hidden) {
        show();
      }
      boolean durable = fleeting.isPresent() || (whole && (hidden || forceFileSystem()));
      if (!durable) {
        for (Path folder : places.foldersOf(waiting)) {
          Durable.forceFolder(folder);
        }
      }
      waiting.clear();
    } catch (IOException trouble) {
      throw new SiteWriteException(root, trouble);
    } finally {
      places.forget();
    }
  }

  /** Whether all of the file system was forced, and folders with it. */
  private boolean forceFiles() throws IOException {
    boolean many = waiting.size() > (begun ? MANY : MANY_AT_FIRST);
    begun = true;
    boolean whole = many && forceFileSystem();
    if (!whole) {
      for (OwnFile file : waiting) {
        Path place = places.of(file);
        Durable.force(hidden ? place : Places.temporary(place));
      }
    }
    return whole;
  }

  private boolean forceFileSystem() {
    system = system.or(FileSystemSync::ofThisSystem);
    return system.filter(one -> one.force(root)).isPresent();
  }

  private void show() throws IOException {
    for (OwnFile file : waiting) {
      Path place = places.of(file);
      Files.move(
          Places.temporary(place),
          place,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes those of these files that are ours, and the folders they leave empty. */
  public void remove(Collection<SitePath> unwanted) {
    unwanted.forEach(path -> own.find(path).ifPresent(this::remove));
    own.force();
  }

  /** Removes files of ours that are wanted no more, and the folders they leave empty. */
  public void removeUnless(Predicate<SitePath> wanted) {
    own.all().stream().filter(file -> !wanted.test(file.path())).forEach(this::remove);
    own.force();
  }

  private void remove(OwnFile file) {
    Path place = places.of(file);
    try {
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(place);
      }
      Files.deleteIfExists(Places.temporary(place));
      places.removeEmptyAbove(place);
    } catch (IOException trouble) {
      throw new SiteWriteException(place, trouble);
    }
    own.remove(file.path());
  }

  @Override
  public void close() {
    own.close();
  }

  private interface Filling {
    void fill(Path temporary) throws IOException;
  }
}
