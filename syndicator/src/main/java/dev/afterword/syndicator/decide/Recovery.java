package dev.afterword.syndicator.decide;

import dev.afterword.contract.Idempotency;
import dev.afterword.contract.ledger.Deed;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.channel.Traits;
import java.time.Duration;
import java.time.Instant;

/**
 * What to do about a post that may or may not be out. It is resolved by the platform's own means,
 * never by a blind repeat: by the same key where the platform remembers it, by a search of what is
 * there, else by a person.
 */
public final class Recovery {
  /**
   * A platform may still be working on the first request: a repeat or search that overtakes it
   * would be wrong. Longer than the deadline of any call.
   */
  public static final Duration QUIET = Duration.ofSeconds(15);

  /** Searches that must find nothing before a post counts as absent. */
  public static final int SEARCHES = 2;

  private static final Duration SLACK = Duration.ofSeconds(5);
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private Recovery() {}

  /** The next step. */
  public sealed interface Step {
    /** Send the same request under the same key. */
    record Resend() implements Step {}

    /** Search what is there. */
    record Search() implements Step {}

    /** Take it for absent and send it anew. */
    record Repeat(String reason) implements Step {}

    /** Only a person can tell, and what comes after it does not wait for that. */
    record SetAside() implements Step {}

    /** Only a person can tell. */
    record Park(String reason) implements Step {}
  }

  /**
   * The next step for a post that is due to be resolved.
   *
   * @param now at least {@link #QUIET} after the last attempt
   */
  public static Step next(
      Traits traits, WhenUncertain whenUncertain, Uncertain uncertain, Instant now) {
    if (uncertain.deed() != Deed.POST) {
      // An edit or a removal does no harm a second time.
      return new Step.Resend();
    }
    Instant forgotten = uncertain.intent().at().plus(traits.keyLifetime()).minus(MARGIN);
    if (traits.idempotency() == Idempotency.KEY && now.isBefore(forgotten)) {
      return new Step.Resend();
    }
    if (traits.searchable()) {
      return new Step.Search();
    }
    return switch (whenUncertain) {
      case RETRY -> new Step.Repeat("sent again although it may be out: when-uncertain is retry");
      case PARK ->
          traits.independent() && uncertain.progress().goesOn()
              ? new Step.SetAside()
              : parked(uncertain);
    };
  }

  private static Step parked(Uncertain uncertain) {
    return new Step.Park(
        uncertain.progress().position(uncertain.intent().post())
            + uncertain.reason()
            + "; it may be out, and the platform cannot be asked: look there, and tell by"
            + " 'afterword resolve' whether it is posted, to be sent again or dropped");
  }

  /**
   * When a post that was last tried at this moment may be resolved: not while its call could still
   * be under way.
   *
   * @param deadline of a call
   */
  public static Instant due(Instant lastAttempt, Duration deadline) {
    Duration over = deadline.plus(SLACK);
    return lastAttempt.plus(over.compareTo(QUIET) > 0 ? over : QUIET);
  }
}
