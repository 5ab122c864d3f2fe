package dev.afterword.renderer.bucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How far a publication is. A large site takes minutes to be put for the first time, and whoever
 * waits for it wants to know that it goes on; a small change says nothing.
 */
final class Advance {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final int total;
  private final Consumer<String> listener;
  private Instant due;
  private int done;

  /**
   * Of a publication that begins now.
   *
   * @param total files that are to be put
   */
  Advance(InstantSource clock, int total, Consumer<String> listener) {
    this.clock = clock;
    this.total = total;
    this.listener = listener;
    this.due = clock.instant().plus(PAUSE);
  }

  /** One more is put; told at most every ten seconds. */
  synchronized void one() {
    done++;
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      due = now.plus(PAUSE);
      listener.accept(done + " of " + total + " files are in the bucket");
    }
  }
}
