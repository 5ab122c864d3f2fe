package dev.afterword.renderer.file;

import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers which files of the site folder are ours: a journal in the data folder, never in the
 * site. A file is entered before it is written, so that no crash leaves one that nobody owns.
 *
 * <p>A line is {@code + path reads digest size} or {@code - path}, tab-separated; the last line of
 * a path counts, a torn last line does not.
 */
final class OwnFiles implements AutoCloseable {
  private static final int FIELDS = 5;

  private final Path journal;
  private final Map<SitePath, OwnFile> files;
  private final FileChannel channel;

  /** Whether it has to outlast a loss of power. */
  private final boolean kept;

  private final List<String> pending = new ArrayList<>();

  private OwnFiles(Path journal, Map<SitePath, OwnFile> files, FileChannel channel, boolean kept) {
    this.journal = journal;
    this.files = files;
    this.channel = channel;
    this.kept = kept;
  }

  /** Reads the journal and begins it anew without what is superseded. */
  static OwnFiles open(Path journal) {
    return open(journal, true);
  }

  /** One that is thrown away with its site: nothing of it is forced to the disk. */
  static OwnFiles fleeting(Path journal) {
    return open(journal, false);
  }

  private static OwnFiles open(Path journal, boolean kept) {
    try {
      Files.createDirectories(journal.toAbsolutePath().getParent());
      Map<SitePath, OwnFile> files = read(journal);
      Path fresh = journal.resolveSibling(journal.getFileName() + ".new");
      Files.writeString(
          fresh, String.join("", files.values().stream().map(OwnFiles::added).toList()));
      if (kept) {
        Durable.force(fresh);
      }
      Files.move(fresh, journal, StandardCopyOption.ATOMIC_MOVE);
      var channel = FileChannel.open(journal, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return new OwnFiles(journal, files, channel, kept);
    } catch (IOException trouble) {
      throw new SiteWriteException(journal, trouble);
    }
  }

  static Map<SitePath, OwnFile> read(Path journal) throws IOException {
    Map<SitePath, OwnFile> files = new TreeMap<>();
    if (!Files.exists(journal)) {
      return files;
    }
    String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> replay(line, files));
    return files;
  }

  private static void replay(String line, Map<SitePath, OwnFile> files) {
    String[] fields = line.split("\t", -1);
    if (fields.length == 2 && fields[0].equals("-")) {
      files.remove(new SitePath(fields[1]));
    } else if (fields.length == FIELDS && fields[0].equals("+") && fields[4].matches("\\d{1,18}")) {
      var path = new SitePath(fields[1]);
      files.put(path, new OwnFile(path, fields[2], fields[3], Long.parseLong(fields[4])));
    }
  }

  private static String added(OwnFile file) {
    return "+\t"
        + file.path()
        + '\t'
        + file.reads()
        + '\t'
        + file.digest()
        + '\t'
        + file.size()
        + '\n';
  }

  Optional<OwnFile> find(SitePath path) {
    return Optional.ofNullable(files.get(path));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  Collection<OwnFile> all() {
    return List.copyOf(files.values());
  }

  void add(OwnFile file) {
    files.put(file.path(), file);
    pending.add(added(file));
  }

  void remove(SitePath path) {
    files.remove(path);
    pending.add("-\t" + path + "\n");
  }

  /** Makes what was added and removed durable. */
  void force() {
    if (pending.isEmpty()) {
      return;
    }
    try {
      var bytes = ByteBuffer.wrap(String.join("", pending).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (kept) {
        channel.force(false);
      }
      pending.clear();
    } catch (IOException trouble) {
      throw new SiteWriteException(journal, trouble);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException trouble) {
      throw new SiteWriteException(journal, trouble);
    }
  }
}
