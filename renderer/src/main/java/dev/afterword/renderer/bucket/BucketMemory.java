package dev.afterword.renderer.bucket;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.file.SiteWriteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose the objects of the bucket are, so that a start need not look at each of them. It may be
 * lost, and is not forced to the disk: the bucket knows everything that stands here.
 *
 * <p>The first line names the bucket. A line is {@code + path tag mark} for an object of ours,
 * {@code ! path tag} for one of others, tab-separated; the last line of a path counts, a torn last
 * line does not. Safe for use by several threads.
 */
final class BucketMemory implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private BucketMemory(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** What an earlier run has learnt about this bucket. */
  static Map<SitePath, Held> read(Path file, BucketConfig config) {
    var known = new HashMap<SitePath, Held>();
    try {
      if (Files.exists(file)) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.startsWith(first(config))) {
          whole.lines().skip(1).forEach(line -> replay(line, known));
        }
      }
      return known;
    } catch (IOException trouble) {
      throw new SiteWriteException(file, trouble);
    }
  }

  private static void replay(String line, Map<SitePath, Held> known) {
    String[] fields = line.split("\t", -1);
    switch (fields.length) {
      case 4 -> known.put(new SitePath(fields[1]), new Held.Ours(fields[2], fields[3]));
      case 3 -> known.put(new SitePath(fields[1]), new Held.Foreign(fields[2]));
      default -> {}
    }
  }

  /** Begins anew with what was found to be true. */
  static BucketMemory begin(Path file, BucketConfig config, Map<SitePath, Held> known) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      var text = new StringBuilder(first(config));
      known.forEach((path, held) -> line(path, held).ifPresent(text::append));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new BucketMemory(
          file, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    } catch (IOException trouble) {
      throw new SiteWriteException(file, trouble);
    }
  }

  private static String first(BucketConfig config) {
    return "bucket " + config.identity() + '\n';
  }

  private static Optional<String> line(SitePath path, Held held) {
    return switch (held) {
      case Held.Ours(String tag, String mark) ->
          Optional.of("+\t" + path + '\t' + tag + '\t' + mark + '\n');
      case Held.Foreign(String tag) -> Optional.of("!\t" + path + '\t' + tag + '\n');
      case Held.Unknown _ -> Optional.empty();
    };
  }

  /** What has just been learnt. */
  synchronized void note(SitePath path, Held held) {
    Optional<String> line = line(path, held);
    if (line.isEmpty()) {
      return;
    }
    try {
      var bytes = ByteBuffer.wrap(line.get().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException trouble) {
      throw new SiteWriteException(file, trouble);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException trouble) {
      throw new SiteWriteException(file, trouble);
    }
  }
}
