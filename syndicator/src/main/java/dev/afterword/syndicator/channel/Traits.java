package dev.afterword.syndicator.channel;

import dev.afterword.contract.Idempotency;
import java.time.Duration;

/**
 * What a platform can do.
 *
 * @param idempotency how an uncertain post is made certain
 * @param keyLifetime how long the platform remembers a key; zero without keys
 * @param searchable whether {@link Channel#find} can tell, also after the key was forgotten
 * @param deadline the longest that one call may take
 * @param independent whether one post says nothing about the next, as with letters to several
 *     addresses; otherwise the posts are a thread, and a refusal ends it
 */
public record Traits(
    Idempotency idempotency,
    Duration keyLifetime,
    boolean searchable,
    Duration deadline,
    boolean independent) {
  /** Class A without a look-up once the key is forgotten. */
  public static Traits byKey(Duration keyLifetime, Duration deadline) {
    return new Traits(Idempotency.KEY, keyLifetime, false, deadline, false);
  }

  /** Class B. */
  public static Traits byLookup(Duration deadline) {
    return new Traits(Idempotency.LOOKUP, Duration.ZERO, true, deadline, false);
  }

  /** Class C. */
  public static Traits unknowable(Duration deadline) {
    return new Traits(Idempotency.NONE, Duration.ZERO, false, deadline, false);
  }

  /** Class A that falls back to class B. */
  public Traits andSearchable() {
    return new Traits(idempotency, keyLifetime, true, deadline, independent);
  }

  /** Each post stands for itself. */
  public Traits eachForItself() {
    return new Traits(idempotency, keyLifetime, searchable, deadline, true);
  }
}
