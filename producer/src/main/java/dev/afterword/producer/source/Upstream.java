package dev.afterword.producer.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps a mirror up to date in a thread of its own, so that a remote that does not answer holds up
 * nobody. It asks at its interval, and earlier when it is woken; however often it is woken, it asks
 * once, and not again before the pause is over.
 */
public final class Upstream implements AutoCloseable {
  /** Between two questions, however often it is woken. */
  public static final Duration PAUSE = Duration.ofSeconds(5);

  private final Mirror mirror;
  private final InstantSource clock;
  private final Duration pause;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile Optional<Trouble> trouble = Optional.empty();
  private final AtomicLong fetches = new AtomicLong();

  /**
   * What is in the way.
   *
   * @param since since when it has been
   * @param reason one sentence
   */
  public record Trouble(Instant since, String reason) {}

  /** For one mirror; {@link #start} begins. */
  public Upstream(Mirror mirror, InstantSource clock, Duration pause) {
    this.mirror = mirror;
    this.clock = clock;
    this.pause = pause;
    this.thread = Thread.ofVirtual().name("upstream").unstarted(this::follow);
  }

  /** Begins to follow. */
  public void start() {
    thread.start();
  }

  /** Somebody says that the remote has moved. Never waits. */
  public void wake() {
    if (woken.availablePermits() == 0) {
      woken.release();
    }
  }

  /** What is in the way; empty while the remote answers. */
  public Optional<Trouble> trouble() {
    return trouble;
  }

  /** How often the remote was asked. */
  public long fetches() {
    return fetches.get();
  }

  /** Asks now, in this thread. */
  public void fetch() {
    try {
      fetches.incrementAndGet();
      mirror.fetch();
      trouble = Optional.empty();
    } catch (SourceException unreachable) {
      Instant since = trouble.map(Trouble::since).orElseGet(clock::instant);
      trouble = Optional.of(new Trouble(since, String.valueOf(unreachable.getMessage())));
    }
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean early = woken.tryAcquire(mirror.remote().every().toMillis(), TimeUnit.MILLISECONDS);
        fetch();
        if (early) {
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
