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
 */
public record Traits(
    Idempotency idempotency, Duration keyLifetime, boolean searchable, Duration deadline) {
  /** Class A without a look-up once the key is forgotten. */
  public static Traits byKey(Duration keyLifetime, Duration deadline) {
    return new Traits(Idempotency.KEY, keyLifetime, false, deadline);
  }

  /** Class B. */
  public static Traits byLookup(Duration deadline) {
    return new Traits(Idempotency.LOOKUP, Duration.ZERO, true, deadline);
  }

  /** Class C. */
  public static Traits unknowable(Duration deadline) {
    return new Traits(Idempotency.NONE, Duration.ZERO, false, deadline);
  }

  /** Class A that falls back to class B. */
  public Traits andSearchable() {
    return new Traits(idempotency, keyLifetime, true, deadline);
  }
}
