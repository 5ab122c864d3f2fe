package dev.afterword.app.command;

import java.time.Duration;
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
  <T> void each(java.util.function.Supplier<T> look, java.util.function.Consumer<T> print) {
    T last = look.get();
    print.accept(last);
    try {
      while (watch) {
        Thread.sleep(PAUSE);
        T now = look.get();
        if (!now.equals(last)) {
          print.accept(now);
          last = now;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
