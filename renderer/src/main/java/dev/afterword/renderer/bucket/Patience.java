package dev.afterword.renderer.bucket;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How often a request is made again that may succeed in a moment. Whatever fails after that is left
 * to the loop of the stage, which says it and begins again with what is still to do.
 *
 * @param waits before each repetition
 */
record Patience(List<Duration> waits) {
  /** What AWS recommends when a bucket is asked to slow down: twice as long each time. */
  static final Patience STANDARD =
      new Patience(
          List.of(
              Duration.ofMillis(250),
              Duration.ofMillis(500),
              Duration.ofSeconds(1),
              Duration.ofSeconds(2),
              Duration.ofSeconds(4)));

  Patience {
    waits = List.copyOf(waits);
  }

  <T> T with(Supplier<T> request) {
    for (Duration wait : waits) {
      try {
        return request.get();
      } catch (BucketException refused) {
        if (!refused.isPassing()) {
          throw refused;
        }
        sleep(wait, refused);
      }
    }
    return request.get();
  }

  private static void sleep(Duration wait, BucketException refused) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw refused;
    }
  }
}
