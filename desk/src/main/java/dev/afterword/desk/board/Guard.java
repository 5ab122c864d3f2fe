package dev.afterword.desk.board;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thread change something while others look, or wait for the next change. */
final class Guard {
  private static final long LONGEST_SECONDS = 60;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long version;

  /** Looks. */
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes, and tells whoever waits. */
  void change(Runnable work) {
    lock.lock();
    try {
      work.run();
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Grows with every change. */
  long version() {
    return locked(() -> version);
  }

  /** Waits for another version than the one seen; the same one after the patience. */
  long await(long seen, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (version == seen && left > 0) {
        left = changed.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)));
      }
      return version;
    } finally {
      lock.unlock();
    }
  }
}
