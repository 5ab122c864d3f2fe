package dev.afterword.producer;

import dev.afterword.producer.recap.Reading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads files on every processor and hands the results over in the order in which they were asked
 * for, to the thread that asks. Only a few are in memory at a time.
 */
final class Readers implements AutoCloseable {
  private static final int WINDOW = 8;

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("reader-", 0).daemon().factory());

  private record Waiting(Future<Reading> reading, Consumer<Reading> then) {}

  void read(Callable<Reading> file, Consumer<Reading> then) {
    waiting.add(new Waiting(threads.submit(file), then));
    if (waiting.size() > WINDOW) {
      handOver(waiting.remove());
    }
  }

  /** Waits for what is still being read. */
  void finish() {
    while (!waiting.isEmpty()) {
      handOver(waiting.remove());
    }
  }

  private static void handOver(Waiting next) {
    try {
      next.then().accept(next.reading().get());
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", stopped);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
