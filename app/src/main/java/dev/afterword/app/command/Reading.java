package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands share that look at the log once and change nothing. */
final class Reading {
  @Parameters(
      index = "+",
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Where afterword.yaml lies; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  /** What is looked at. */
  @FunctionalInterface
  interface Look<T> {
    T at(LogAccess access, Stages stages);
  }

  /**
   * Looks, and prints what was seen when the log is closed again.
   *
   * @param print for people
   */
  <T> int tell(Options options, Look<T> look, Consumer<T> print) throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    T seen;
    try (var access = LogAccess.join(installation.configuration(), data)) {
      seen = look.at(access, stages);
    }
    if (json) {
      options.terminal().json(seen);
    } else {
      print.accept(seen);
    }
    return 0;
  }
}
