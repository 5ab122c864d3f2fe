package dev.afterword.desk.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in. Kept in memory: a restart asks for the key again. Ids are kept as they are, for
 * whoever can read this memory needs none.
 */
public final class Sessions {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST = 500;

  private final InstantSource clock;
  private final Map<String, Session> open = new LinkedHashMap<>();

  /** Nobody is in. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Lets somebody in; returns the id, which goes into the cookie. The oldest gives way. */
  public synchronized String open(String who, Role role) {
    var now = clock.instant();
    open.values().removeIf(session -> session.until().isBefore(now));
    if (open.size() >= MOST) {
      open.remove(open.keySet().iterator().next());
    }
    String id = Secret.random();
    open.put(id, new Session(who, role, now.plus(LONGEST)));
    return id;
  }

  /** Whose id it is. */
  public synchronized Optional<Session> find(String id) {
    return Optional.ofNullable(open.get(id))
        .filter(session -> session.until().isAfter(clock.instant()));
  }

  /** Ends one. */
  public synchronized void close(String id) {
    open.remove(id);
  }
}
