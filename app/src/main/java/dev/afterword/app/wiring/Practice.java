package dev.afterword.app.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Something that is done once in vain, so that it goes faster when it counts, in a thread of its
 * own. Whoever has nothing to wait for any more does not wait for it either: that would cost more
 * than it brings.
 */
final class Practice implements AutoCloseable {
  private final AtomicBoolean enough = new AtomicBoolean();
  private final Thread thread;

  private Practice(Consumer<BooleanSupplier> exercise) {
    this.thread =
        Thread.ofPlatform().name("practice").daemon().start(() -> exercise.accept(enough::get));
  }

  /**
   * Begins.
   *
   * @param exercise told whether there has been enough of it
   */
  static Practice begin(Consumer<BooleanSupplier> exercise) {
    return new Practice(exercise);
  }

  /** Lets it end, and waits until it has. */
  void await() {
    close();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets it end. */
  @Override
  public void close() {
    enough.set(true);
  }
}
