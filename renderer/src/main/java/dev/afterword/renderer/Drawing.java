package dev.afterword.renderer;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.site.Output;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Makes pictures on every core, since they are most of a site's first build. The threads are few
 * and live for all of them: the platform keeps its tools for drawing for each thread that ever
 * drew, and lets go of them only when memory runs short.
 */
final class Drawing {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final SiteSettings settings;

  Drawing(SiteSettings settings) {
    this.settings = settings;
  }

  /**
   * Draws all and hands each on, in their order, on the thread that asks; only a few wait to be
   * taken. What the taker throws ends it.
   */
  void each(List<Output.Made> pictures, BiConsumer<Output.Made, byte[]> taker) {
    if (pictures.size() < 2) {
      pictures.forEach(picture -> taker.accept(picture, picture.make(settings)));
      return;
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("card-", 1).factory());
    try {
      var drawn = new ArrayDeque<Drawn>();
      for (Output.Made picture : pictures) {
        drawn.add(
            new Drawn(
                picture, CompletableFuture.supplyAsync(() -> picture.make(settings), threads)));
        if (drawn.size() > 2 * THREADS) {
          take(drawn, taker);
        }
      }
      while (!drawn.isEmpty()) {
        take(drawn, taker);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void take(Queue<Drawn> drawn, BiConsumer<Output.Made, byte[]> taker) {
    Drawn next = drawn.remove();
    taker.accept(next.picture(), next.bytes().join());
  }

  private record Drawn(Output.Made picture, CompletableFuture<byte[]> bytes) {}
}
