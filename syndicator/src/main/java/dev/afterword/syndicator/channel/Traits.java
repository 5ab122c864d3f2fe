package dev.afterword.syndicator.channel;

import dev.afterword.contract.Idempotency;
import java.time.Duration;
import java.util.Set;

/**
 * What a platform can do.
 *
 * @param idempotency how an uncertain post is made certain
 * @param keyLifetime how long the platform remembers a key; zero without keys
 * @param searchable whether {@link Channel#find} can tell, also after the key was forgotten
 * @param deadline the longest that one call may take
 * @param independent whether one post says nothing about the next, as with letters to several
 *     addresses; otherwise the posts are a thread, and a refusal ends it
 * @param abilities what else it lets one do
 * @param pace how fast the account may speak
 */
public record Traits(
    Idempotency idempotency,
    Duration keyLifetime,
    boolean searchable,
    Duration deadline,
    boolean independent,
    Set<Ability> abilities,
    Pace pace) {
  /** Takes its own copy. */
  public Traits {
    abilities = Set.copyOf(abilities);
  }

  /** Class A without a look-up once the key is forgotten. */
  public static Traits byKey(Duration keyLifetime, Duration deadline) {
    return plain(Idempotency.KEY, keyLifetime, false, deadline);
  }

  /** Class B. */
  public static Traits byLookup(Duration deadline) {
    return plain(Idempotency.LOOKUP, Duration.ZERO, true, deadline);
  }

  /** Class C. */
  public static Traits unknowable(Duration deadline) {
    return plain(Idempotency.NONE, Duration.ZERO, false, deadline);
  }

  private static Traits plain(
      Idempotency idempotency, Duration keyLifetime, boolean searchable, Duration deadline) {
    return new Traits(idempotency, keyLifetime, searchable, deadline, false, Set.of(), Pace.USUAL);
  }

  /** Class A that falls back to class B. */
  public Traits andSearchable() {
    return new Traits(idempotency, keyLifetime, true, deadline, independent, abilities, pace);
  }

  /** Each post stands for itself. */
  public Traits eachForItself() {
    return new Traits(idempotency, keyLifetime, searchable, deadline, true, abilities, pace);
  }

  /** With these abilities and no others. */
  public Traits can(Ability... all) {
    return new Traits(
        idempotency, keyLifetime, searchable, deadline, independent, Set.of(all), pace);
  }

  /** At this pace. */
  public Traits paced(Pace other) {
    return new Traits(
        idempotency, keyLifetime, searchable, deadline, independent, abilities, other);
  }

  /** Whether it lets one do this. */
  public boolean allows(Ability ability) {
    return abilities.contains(ability);
  }
}
