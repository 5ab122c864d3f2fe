package dev.afterword.app.command;

import java.time.Duration;
import java.util.function.Consumer;
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
   * Prints once, or each time something is different.
   *
   * @param look what to print
   */
  <T> void each(Supplier<T> look, Consumer<T> print) {
    each(look.get(), look, print);
  }

  /**
   * Prints once, or each time something is different.
   *
   * @param first what was seen already
   * @param look what to print then
   */
  <T> void each(T first, Supplier<T> look, Consumer<T> print) {
    new Lookout(PAUSE).until(first, _ -> !watch, look::get, print);
  }
}
