package dev.afterword.desk.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a wrong key may be shown: a few times by one address, some times by all together. */
public final class Guesses {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_OF_ONE = 10;
  private static final int MOST_OF_ALL = 100;

  private final InstantSource clock;
  private final Deque<Wrong> wrong = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private record Wrong(String address, Instant at) {}

  /** Nobody has guessed. */
  public Guesses(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether an address has to wait before it shows another key. */
  public synchronized boolean tooMany(String address) {
    forget();
    return wrong.size() >= MOST_OF_ALL || counts.getOrDefault(address, 0) >= MOST_OF_ONE;
  }

  /** An address has shown a wrong key. */
  public synchronized void wrong(String address) {
    forget();
    if (wrong.size() < MOST_OF_ALL) {
      wrong.add(new Wrong(address, clock.instant()));
      counts.merge(address, 1, Integer::sum);
    }
  }

  private void forget() {
    Instant before = clock.instant().minus(WINDOW);
    while (!wrong.isEmpty() && wrong.element().at().isBefore(before)) {
      counts.computeIfPresent(
          wrong.remove().address(), (_, count) -> count == 1 ? null : count - 1);
    }
  }
}
