package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.Stages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * From where a command looks: whoever serves here has read the log already, and is asked; only
 * where nobody can tell is the log read.
 */
final class Vantage {
  private final Options options;
  private final Installation installation;
  private final DataFolder data;

  private Vantage(Options options, Installation installation, DataFolder data) {
    this.options = options;
    this.installation = installation;
    this.data = data;
  }

  static Vantage find(Options options, Optional<Path> content) throws ConfigurationException {
    var installation = options.installation(content);
    return new Vantage(options, installation, DataFolder.visit(installation));
  }

  /** The one that serves here. */
  Optional<Neighbour> neighbour() {
    return Neighbour.of(installation, data);
  }

  private Stages stages() {
    return Stages.of(installation, data, options.environment());
  }

  private LogAccess access() {
    return LogAccess.join(installation.configuration(), data);
  }

  private void read(BiConsumer<LogAccess, Stages> reading) {
    var stages = stages();
    try (var access = access()) {
      reading.accept(access, stages);
    }
  }

  /**
   * What is seen from there. The log is closed again before anybody looks at it for long.
   *
   * @param ask empty if it cannot tell
   */
  <T> T see(Function<Neighbour, Optional<T>> ask, Reading.Look<T> look) {
    return neighbour().flatMap(ask).orElseGet(() -> look(look));
  }

  private <T> T look(Reading.Look<T> look) {
    var stages = stages();
    try (var access = access()) {
      return look.at(access, stages);
    }
  }

  /**
   * Takes an answer, or works while the log is open.
   *
   * @param ask empty if it cannot tell
   */
  <T> void tell(
      Function<Neighbour, Optional<T>> ask,
      Consumer<T> answer,
      BiConsumer<LogAccess, Stages> reading) {
    neighbour().flatMap(ask).ifPresentOrElse(answer, () -> read(reading));
  }
}
