package dev.afterword.renderer;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.renderer.file.SiteWriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators have ordered about the site as a whole. The last order counts, and is carried out
 * once for each site folder; the data folder remembers that.
 */
final class Rebuilds {
  private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);

  private final Path memory;
  private final Optional<Instant> born;
  private String finished;
  private Optional<Control> last = Optional.empty();

  /**
   * For a site folder.
   *
   * @param data where it is remembered
   * @param now a folder that is new now has no need of what was ordered before
   */
  Rebuilds(Path data, Instant now) {
    memory = data.resolve("renderer/rebuilt");
    born = Files.exists(data.resolve("renderer")) ? Optional.empty() : Optional.of(now);
    finished = remembered();
  }

  /** Takes in what was decided. */
  void note(Control control) {
    if (control.decision() instanceof ReplayDecision.Rebuild) {
      last = Optional.of(control);
    }
  }

  /** The order that is not carried out yet. */
  Optional<Control> next() {
    last.filter(order -> born.filter(order.at()::isBefore).isPresent()).ifPresent(this::done);
    return last.filter(order -> !order.id().equals(finished));
  }

  /** It is not tried again by this process; by a later one only if the disk does not remember. */
  void done(Control order) {
    finished = order.id();
    try {
      Files.createDirectories(memory.getParent());
      Files.writeString(memory, order.id());
    } catch (IOException trouble) {
      logger
          .atWarn()
          .addKeyValue("stage", SiteRenderer.GROUP)
          .addKeyValue("rebuild", order.id())
          .log("is not remembered: {}", trouble.toString());
    }
  }

  private String remembered() {
    try {
      return Files.exists(memory) ? Files.readString(memory) : "";
    } catch (IOException trouble) {
      throw new SiteWriteException(memory, trouble);
    }
  }
}
