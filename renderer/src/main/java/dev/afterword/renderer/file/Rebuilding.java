package dev.afterword.renderer.file;

import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is filled beside the live one and then takes its place. What others have put into
 * the live one is there afterwards, too: the very same files.
 *
 * <p>Until the folders change places in one step, everything beside is thrown away by the next
 * start; from then on the next start goes on. Which it is tells a token that lies in the new folder
 * alone. Where folders cannot change places (the live one is a mount, or the system is not Linux),
 * the files are put one by one, as in any update.
 */
public final class Rebuilding {
  private static final String TOKEN = ".afterword-rebuilt";
  private static final String BESIDE = ".afterword-beside";

  private final Path site;
  private final Path data;
  private final Path root;
  private final Path beside;
  private final SiteFolder fresh;

  private Rebuilding(Path site, Path data, Path root, Path beside, SiteFolder fresh) {
    this.site = site;
    this.data = data;
    this.root = root;
    this.beside = beside;
    this.fresh = fresh;
  }

  /**
   * Begins with an empty folder.
   *
   * @param site the live folder, which is there
   * @param data where the journals are kept
   * @throws SiteWriteException if there is no place for it
   */
  public static Rebuilding begin(Path site, Path data) {
    recover(site, data);
    try {
      return begin(site, data, place(site.toRealPath()));
    } catch (IOException trouble) {
      throw new SiteWriteException(site, trouble);
    }
  }

  /** Likewise in a certain place. */
  static Rebuilding begin(Path site, Path data, Path place) {
    try {
      Path root = site.toRealPath();
      Path beside = Files.createDirectories(place);
      return new Rebuilding(
          site, data, root, beside, SiteFolder.hidden(beside, OwnFiles.open(rebuilt(data))));
    } catch (IOException trouble) {
      throw new SiteWriteException(site, trouble);
    }
  }

  /** Whether a folder that is filled beside this one could take its place in one step. */
  public static boolean isWholePossible(Path site) {
    try {
      Path root = site.toRealPath();
      return Exchange.isPossible() && place(root).equals(sibling(root));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Beside the live folder, unless that lies on a file system of its own. */
  private static Path place(Path root) throws IOException {
    Path sibling = sibling(root);
    Path above = sibling.getParent();
    boolean together =
        Files.isWritable(above) && Files.getFileStore(above).equals(Files.getFileStore(root));
    return together ? sibling : root.resolve(BESIDE);
  }

  private static Path sibling(Path root) {
    return root.resolveSibling("." + root.getFileName() + BESIDE);
  }

  private static Path rebuilt(Path data) {
    return data.resolve("renderer/files-rebuilt.tsv");
  }

  /** The folder that is filled. */
  public SiteFolder fresh() {
    return fresh;
  }

  /** Leaves nothing of it behind. */
  public void discard() {
    fresh.close();
    recover(site, data);
  }

  /**
   * What came of it.
   *
   * @param folder the live one from now on
   * @param files in it that are ours
   * @param bytes of them
   * @param changed how many are new, or were there with other bytes
   * @param whole whether it took the place of the old in one step
   */
  public record Replaced(SiteFolder folder, long files, long bytes, long changed, boolean whole) {}

  /**
   * Lets it take the place of the live one, and closes both.
   *
   * @param reached told when the folders have changed places
   * @throws SiteWriteException if that is not possible now; the next start knows what to do
   */
  public Replaced replace(SiteFolder live, Runnable reached) {
    List<OwnFile> files = List.copyOf(fresh.own().all());
    long bytes = files.stream().mapToLong(OwnFile::size).sum();
    // To ask an empty folder for each of them would be a hundredth of what a clean build costs.
    long changed =
        live.isNew() ? files.size() : files.stream().filter(file -> !live.holds(file)).count();
    boolean whole = exchange(live);
    if (whole) {
      reached.run();
      fresh.close();
      live.close();
      recover(site, data);
      // What was just written need not be read again.
      var shown = SiteFolder.over(root, OwnFiles.open(SiteFolder.journal(data)));
      return new Replaced(shown, files.size(), bytes, changed, true);
    }
    for (OwnFile file : files) {
      live.copy(file, beside.resolve(file.path().value()));
    }
    live.finish();
    live.removeUnless(path -> fresh.own().find(path).isPresent());
    fresh.close();
    recover(site, data);
    return new Replaced(live, files.size(), bytes, changed, false);
  }

  private boolean exchange(SiteFolder live) {
    if (beside.startsWith(root)) {
      return false;
    }
    try {
      carry(root, beside, path -> live.own().find(path).isPresent(), Optional.of(fresh.own()));
    } catch (IOException | UnsupportedOperationException noLinks) {
      return false;
    }
    try {
      fresh.own().force();
      Durable.force(Files.write(beside.resolve(TOKEN), new byte[0]));
      Durable.forceFolder(beside);
    } catch (IOException trouble) {
      throw new SiteWriteException(beside, trouble);
    }
    return exchanged();
  }

  private boolean exchanged() {
    boolean done = Exchange.exchange(root, beside);
    try {
      Durable.forceFolder(beside.resolveSibling("."));
    } catch (IOException trouble) {
      throw new SiteWriteException(root, trouble);
    }
    return done;
  }

  /**
   * Brings to an end what a process that died has left, or takes it back.
   *
   * @throws SiteWriteException if that is not possible now
   */
  static void recover(Path site, Path data) {
    try {
      if (!Files.isDirectory(site)) {
        return;
      }
      Path root = site.toRealPath();
      Path beside = sibling(root);
      Path journal = rebuilt(data);
      Path token = root.resolve(TOKEN);
      if (Files.exists(token) && Files.exists(journal)) {
        Map<SitePath, OwnFile> before = OwnFiles.read(SiteFolder.journal(data));
        if (Files.isDirectory(beside)) {
          carry(beside, root, before::containsKey, Optional.empty());
        }
        Files.move(
            journal,
            SiteFolder.journal(data),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        Durable.forceFolder(data.resolve("renderer"));
      }
      FolderTree.delete(beside);
      FolderTree.delete(root.resolve(BESIDE));
      Files.deleteIfExists(journal);
      Files.deleteIfExists(token);
    } catch (IOException trouble) {
      throw new SiteWriteException(site, trouble);
    }
  }

  /** What lies in one folder and is not ours lies in the other as well. */
  private static void carry(Path from, Path to, Predicate<SitePath> ours, Optional<OwnFiles> yields)
      throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path inside = from.relativize(file);
            Optional<SitePath> named = named(inside);
            boolean foreign = named.filter(ours).isEmpty() && !isPassing(file);
            if (foreign) {
              link(file, to.resolve(inside));
              named.ifPresent(path -> yields.ifPresent(own -> own.remove(path)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
              throws IOException {
            try (var inside = Files.list(folder)) {
              if (inside.findAny().isEmpty()) {
                Files.createDirectories(to.resolve(from.relativize(folder)));
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Of a file that has a name which one of ours could have. */
  private static Optional<SitePath> named(Path inside) {
    try {
      return Optional.of(new SitePath(inside.toString().replace('\\', '/')));
    } catch (IllegalArgumentException odd) {
      return Optional.empty();
    }
  }

  private static boolean isPassing(Path file) {
    return Places.isTemporary(file) || file.getFileName().toString().equals(TOKEN);
  }

  private static void link(Path file, Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isSymbolicLink(file) && Files.isSameFile(file, target)) {
        return;
      }
      Files.delete(target);
    }
    Files.createDirectories(target.getParent());
    if (Files.isSymbolicLink(file)) {
      Files.createSymbolicLink(target, Files.readSymbolicLink(file));
    } else {
      Files.createLink(target, file);
    }
  }
}
