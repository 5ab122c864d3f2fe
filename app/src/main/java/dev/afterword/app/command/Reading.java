package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.Stages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    return tell(options, _ -> Optional.empty(), look, print);
  }

  /**
   * Looks, and prints what was seen. Whoever serves here has read the log already, and is asked
   * first.
   *
   * @param ask empty if it cannot tell
   * @param print for people
   */
  <T> int tell(
      Options options, Function<Neighbour, Optional<T>> ask, Look<T> look, Consumer<T> print)
      throws ConfigurationException {
    T seen = Vantage.find(options, content).see(ask, look);
    if (json) {
      options.terminal().json(seen);
    } else {
      print.accept(seen);
    }
    return 0;
  }
}
