package dev.afterword.renderer.bucket;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Requests side by side: a bucket takes its time for each, and has many hands. */
final class Lanes {
  private static final int LANES = 16;

  private Lanes() {}

  /**
   * Does something with each. The first that fails stops those that have not begun.
   *
   * @throws RuntimeException what it threw
   */
  static <T> void each(List<T> items, Consumer<T> deed) {
    if (items.size() == 1) {
      deed.accept(items.getFirst());
      return;
    }
    try (var threads =
        Executors.newFixedThreadPool(
            Math.clamp(items.size(), 1, LANES), Thread.ofVirtual().factory())) {
      var done = new ExecutorCompletionService<Object>(threads);
      for (T item : items) {
        var _ = done.submit(() -> deed.accept(item), items);
      }
      for (int each = 0; each < items.size(); each++) {
        wait(done, threads::shutdownNow);
      }
    }
  }

  private static void wait(ExecutorCompletionService<Object> done, Runnable stop) {
    try {
      done.take().get();
    } catch (ExecutionException failed) {
      stop.run();
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a request ended oddly", failed.getCause());
    } catch (InterruptedException stopped) {
      stop.run();
      Thread.currentThread().interrupt();
      throw BucketException.lasting("stopped before everything was published");
    }
  }
}
