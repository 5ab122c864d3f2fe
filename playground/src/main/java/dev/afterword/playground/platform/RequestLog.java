package dev.afterword.playground.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests seen, oldest first. Safe for many threads. */
public final class RequestLog {
  private static final int KEPT = 10_000;

  private final Deque<SeenRequest> requests = new ArrayDeque<>();

  /** Remembers a request; the oldest is forgotten beyond ten thousand. */
  public synchronized void add(SeenRequest request) {
    if (requests.size() == KEPT) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  /** All that is remembered. */
  public synchronized List<SeenRequest> all() {
    return List.copyOf(requests);
  }
}
