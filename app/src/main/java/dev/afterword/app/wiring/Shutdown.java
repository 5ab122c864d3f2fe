package dev.afterword.app.wiring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request to finish: the main thread sees it, closes what it opened
 * in order, and says when it is done. The process waits for that, but not for ever.
 */
public final class Shutdown implements AutoCloseable {
  /** Docker and many others kill after ten seconds; to say that one gives up needs a moment. */
  private static final Duration LONGEST = Duration.ofSeconds(9);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "shutdown");

  private Shutdown() {}

  /** Begins to listen. */
  public static Shutdown listen() {
    var shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(shutdown.hook);
    return shutdown;
  }

  private void await() {
    requested.countDown();
    try {
      if (!finished.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println(
            "afterword: stopped without finishing; what was being sent is looked up at the next"
                + " start");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether somebody asked; waits for at most this long. */
  public boolean isRequested(Duration patience) {
    try {
      return requested.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Everything is closed: the process may end. */
  @Override
  public void close() {
    finished.countDown();
  }
}
