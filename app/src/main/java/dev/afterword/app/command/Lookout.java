package dev.afterword.app.command;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks again and again until there is no more to see, or Ctrl-C. */
final class Lookout {
  private final Duration pause;

  Lookout(Duration pause) {
    this.pause = pause;
  }

  /**
   * One look.
   *
   * @param <T> what is seen
   * @param <E> what may be in the way
   */
  @FunctionalInterface
  interface Look<T, E extends Exception> {
    T look() throws E;
  }

  /**
   * Until something is so.
   *
   * @param changed told of the first look, and of each that saw something else than the one before
   * @return the last look
   */
  <T, E extends Exception> T until(Predicate<T> end, Look<T, E> look, Consumer<T> changed)
      throws E {
    return until(look.look(), end, look, changed);
  }

  /**
   * Until something is so.
   *
   * @param first what was seen already
   * @param changed told of it, and of each look that saw something else than the one before
   * @return the last look
   */
  <T, E extends Exception> T until(T first, Predicate<T> end, Look<T, E> look, Consumer<T> changed)
      throws E {
    T last = first;
    changed.accept(last);
    try {
      while (!end.test(last)) {
        Thread.sleep(pause);
        T now = look.look();
        if (!now.equals(last)) {
          changed.accept(now);
        }
        last = now;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return last;
  }
}
