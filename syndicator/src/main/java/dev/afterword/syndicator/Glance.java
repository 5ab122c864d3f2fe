package dev.afterword.syndicator;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Revision;
import java.time.Instant;
import java.util.Optional;

/**
 * As much of a delivery as tells whether a replay would do anything about it. A ledger of many
 * thousands is read without its posts.
 *
 * @param generation as in the ledger
 * @param subject what it is about
 * @param state where it stands
 * @param updated when it was written
 */
public record Glance(int generation, About subject, Standing state, Instant updated) {
  /**
   * The part of the subject that counts.
   *
   * @param revision which the entry is about
   * @param change what that means to followers
   */
  public record About(Revision revision, ChangeClass change) {}

  /**
   * The part of the state that counts.
   *
   * @param state its name in JSON
   * @param cause of a skip or hold
   * @param reason for people
   */
  public record Standing(String state, Optional<String> cause, Optional<String> reason) {
    boolean isGone() {
      return cause.filter("gone"::equals).isPresent();
    }

    /** Whether nothing is in hand, so that it can begin from the beginning. */
    boolean isAtRest() {
      return switch (state) {
        case "delivered", "rejected", "skipped", "retracted" -> true;
        default -> false;
      };
    }

    String told() {
      return state + reason.map(text -> ": " + text).orElse("");
    }
  }

  boolean isAbout(Revision revision) {
    return subject.revision().equals(revision)
        && subject.change() != ChangeClass.WITHDRAWN
        && !(state.state.equals("skipped") && state.cause.filter("withdrawn"::equals).isPresent());
  }
}
