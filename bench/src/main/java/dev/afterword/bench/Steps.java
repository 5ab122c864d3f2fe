package dev.afterword.bench;

import dev.afterword.eventlog.Boundaries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Times the steps of one delivery that are ours: the platform's own time is left out. */
final class Steps implements Boundaries {
  private final Map<String, Long> reached = new ConcurrentHashMap<>();

  @Override
  public void reached(String boundary) {
    // A later turn may plan nothing at all; the first that planned counts.
    reached.putIfAbsent(boundary, System.nanoTime());
  }

  /** Nanoseconds of the last delivery. */
  long take() {
    long nanos =
        between("syndicator.before-plan", "syndicator.planned")
            + between("syndicator.before-intent", "syndicator.intended")
            + between("syndicator.called", "syndicator.recorded");
    reached.clear();
    return nanos;
  }

  private long between(String from, String to) {
    return reached.getOrDefault(to, 0L) - reached.getOrDefault(from, 0L);
  }
}
