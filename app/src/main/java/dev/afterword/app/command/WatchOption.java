package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Neighbour;
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
    var vantage = Vantage.find(options, content);
    Supplier<Optional<T>> asking = () -> vantage.neighbour().flatMap(ask);
    vantage.tell(
        ask,
        first -> each(first, () -> asking.get().orElseThrow(WatchOption::gone), print),
        (access, stages) -> each(look.at(access, stages), () -> look.at(access, stages), print));
  }

  boolean isOn() {
    return watch;
  }

  private static CommandException gone() {
    return CommandException.failed(
        "the instance that was asked does not answer any more: look whether it still runs");
  }

  private <T> void each(T first, Supplier<T> look, Consumer<T> print) {
    new Lookout(PAUSE).until(first, _ -> !watch, look::get, print);
  }
}
