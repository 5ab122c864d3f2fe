package dev.afterword.app.wiring;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that is begun before it is needed: the broker takes half of a start, and the rest need
 * not wait for it.
 */
final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Ahead<T> begin(String name, Supplier<T> work) {
    var task = new FutureTask<T>(work::get);
    Thread.ofPlatform().name(name).start(task);
    return new Ahead<>(task);
  }

  /** Undoes it, if it was done; what went wrong with it is for {@link #get()} to tell. */
  void undo(Consumer<T> undoing) {
    try {
      undoing.accept(task.get());
    } catch (ExecutionException neverDone) {
      // There is nothing to undo.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits for it.
   *
   * @throws CommandException if it could not be done, or the process is being stopped
   */
  T get() {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("stopped while starting");
    }
  }
}
