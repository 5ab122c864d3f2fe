package dev.afterword.desk.forge;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What forges have taken, in a file, so that a start neither repeats it nor leaves a commit pending
 * whose recaps have come again since. Whoever loses the file repeats it, which does no harm.
 */
final class StatusMemory {
  private static final Logger logger = LoggerFactory.getLogger(StatusMemory.class);

  private final Path file;
  private final JsonCodec json = new JsonCodec();

  StatusMemory(Path file) {
    this.file = file;
  }

  /**
   * One commit's.
   *
   * @param repository that has taken it, as the configuration named it then
   * @param at when the last of its recaps was on the log
   */
  record Told(
      String source, Repository repository, String commit, Instant at, CommitStatus status) {}

  private record Content(List<Told> told) {
    Content {
      told = List.copyOf(told);
    }
  }

  /** What is remembered; nothing where there is no file, or none that can be read. */
  List<Told> read() {
    try {
      return Files.exists(file)
          ? json.read(Files.readAllBytes(file), Content.class).told()
          : List.of();
    } catch (IOException | UnreadableException lost) {
      logger.warn("{} is passed over: {}", file, lost.toString());
      return List.of();
    }
  }

  /** Takes the place of what was remembered. */
  void write(List<Told> told) {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(fresh, json.write(new Content(told)));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      logger.warn("{} is not written, so the next start repeats it: {}", file, full.toString());
    }
  }
}
