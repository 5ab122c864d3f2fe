package dev.afterword.app.wiring;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request to finish: the main thread sees it, closes what it opened
 * in order, and says when it is done. The process waits for that, but not for ever, and not at all
 * any more once somebody asks a second time.
 */
public final class Shutdown implements AutoCloseable {
  /** Docker and many others kill after ten seconds; to say that one gives up needs a moment. */
  private static final Duration LONGEST = Duration.ofSeconds(9);

  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int INTERRUPTED = 130;
  private static final String SIGNAL = "SIGINT handler";

  /** Whoever runs this for somebody may pass on a Ctrl-C that the terminal has sent already. */
  private static final Duration TOGETHER = Duration.ofMillis(500);

  private static final String LATER = "what was being sent is looked up at the next start";

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "shutdown");

  private final Runnable told;

  private Shutdown(Runnable told) {
    this.told = told;
  }

  /** Begins to listen. */
  public static Shutdown listen() {
    return telling(() -> {});
  }

  /** Likewise, for work that does not look, but can be interrupted. */
  public static Shutdown interrupting(Thread work) {
    return telling(work::interrupt);
  }

  private static Shutdown telling(Runnable told) {
    var shutdown = new Shutdown(told);
    Runtime.getRuntime().addShutdownHook(shutdown.hook);
    return shutdown;
  }

  private void await() {
    requested.countDown();
    if (finished.getCount() > 0) {
      told.run();
    }
    try {
      long begin = System.nanoTime();
      long together = 1;
      boolean done = false;
      while (!done && System.nanoTime() - begin < LONGEST.toNanos()) {
        done = finished.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        long asked = times(Thread.getAllStackTraces().keySet());
        if (System.nanoTime() - begin < TOGETHER.toNanos()) {
          together = asked;
        } else if (!done && asked > together) {
          System.err.println("afterword: stopped at once; " + LATER);
          Runtime.getRuntime().halt(INTERRUPTED);
        }
      }
      if (!done) {
        System.err.println("afterword: stopped without finishing; " + LATER);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * How often Ctrl-C was pressed. Java has no public way to hear of signals, but each that ends the
   * process has a thread of this name: the first runs what is to be run before the end, any other
   * waits for it.
   */
  private static long times(Collection<Thread> threads) {
    return threads.stream().filter(thread -> thread.getName().equals(SIGNAL)).count();
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
