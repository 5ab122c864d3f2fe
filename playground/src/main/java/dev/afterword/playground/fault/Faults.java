package dev.afterword.playground.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue of faults: each request takes the first one that meets it. Safe for many threads. */
public final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  /** Adds a fault at the end of the queue. */
  public synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  /** Takes what shall happen to this request; a fault that has met its count is gone. */
  public synchronized Optional<FaultKind> take(String platform, String method, String path) {
    for (int index = 0; index < waiting.size(); index++) {
      Fault fault = waiting.get(index);
      if (fault.meets(platform, method, path)) {
        spend(index, fault);
        return Optional.of(fault.kind());
      }
    }
    return Optional.empty();
  }

  private void spend(int index, Fault fault) {
    if (fault.count() > 1) {
      waiting.set(index, fault.times(fault.count() - 1));
    } else {
      waiting.remove(index);
    }
  }

  /** Forgets every fault that has not happened yet. */
  public synchronized void clear() {
    waiting.clear();
  }

  /** The faults that have not happened yet, in order. */
  public synchronized List<Fault> waiting() {
    return List.copyOf(waiting);
  }
}
