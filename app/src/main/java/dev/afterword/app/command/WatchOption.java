package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.Stages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Looks again and again, until Ctrl-C. */
final class WatchOption {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Option(
      names = "--watch",
      description = "Look again every two seconds, and print what has changed, until Ctrl-C.")
  private boolean watch;

  /**
   * Prints once, or each time something is different. Whoever serves here has read the log already,
   * and is asked; only where nobody does is the log read.
   *
   * @param ask empty if it cannot tell
   */
  <T> void each(
      Options options,
      Optional<Path> content,
      Function<Neighbour, Optional<T>> ask,
      Reading.Look<T> look,
      Consumer<T> print)
      throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.visit(installation);
    Optional<Neighbour> neighbour = Neighbour.of(installation, data);
    Optional<T> first = neighbour.flatMap(ask);
    if (first.isPresent()) {
      each(first.get(), () -> neighbour.flatMap(ask).orElseThrow(WatchOption::gone), print);
      return;
    }
    var stages = Stages.of(installation, data, options.environment());
    try (var access = LogAccess.join(installation.configuration(), data)) {
      each(look.at(access, stages), () -> look.at(access, stages), print);
    }
  }

  private static CommandException gone() {
    return CommandException.failed(
        "the instance that was asked does not answer any more: look whether it still runs");
  }

  private <T> void each(T first, Supplier<T> look, Consumer<T> print) {
    new Lookout(PAUSE).until(first, _ -> !watch, look::get, print);
  }
}
