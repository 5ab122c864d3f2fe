package dev.afterword.desk.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the requests whose clients stopped taking part. HttpServer has such limits only as system
 * properties of the whole process, and none for a client that reads slowly; but an interrupted
 * thread closes the channel it waits for (see {@link java.nio.channels.InterruptibleChannel}).
 */
final class Watch implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(100);

  private final Duration step;
  // nanoTime, for these are spans that a corrected clock must not stretch.
  private final Map<Thread, Long> due = new ConcurrentHashMap<>();
  private final Thread thread;

  Watch(Duration step) {
    this.step = step;
    this.thread = Thread.ofVirtual().name("http-watch").start(this::watch);
  }

  /** The calling thread will report progress or its end within this time. */
  void expect(Duration patience) {
    due.put(Thread.currentThread(), System.nanoTime() + patience.toNanos());
  }

  /** The calling thread got one step on. */
  void progress() {
    expect(step);
  }

  /** The calling thread is done. */
  void end() {
    due.remove(Thread.currentThread());
  }

  /** Ends all that are under way. */
  void endAll() {
    due.keySet().forEach(Thread::interrupt);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(TICK);
        long now = System.nanoTime();
        due.forEach(
            (waiting, until) -> {
              if (until - now < 0) {
                waiting.interrupt();
              }
            });
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    endAll();
  }
}
