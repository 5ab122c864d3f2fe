package dev.afterword.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, last first, if not everything could be opened. */
final class Unwinding implements AutoCloseable {
  private final Deque<Closing> opened = new ArrayDeque<>();

  /** Closes without a checked exception. */
  interface Closing {
    void close();
  }

  void add(Closing closing) {
    opened.push(closing);
  }

  /** Everything is open: somebody else closes it. */
  void keep() {
    opened.clear();
  }

  @Override
  public void close() {
    opened.forEach(Closing::close);
  }
}
