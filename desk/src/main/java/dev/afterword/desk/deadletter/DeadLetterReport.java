package dev.afterword.desk.deadletter;

import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.Place;
import java.time.Instant;

/**
 * One line of {@code afterword dead-letters list}. Fields may be added, never renamed.
 *
 * @param number by which one speaks of it
 * @param at when it was parked
 * @param stage that refused it; empty if somebody else has put it there
 * @param reason why, in the stage's words
 * @param topic where it came from
 * @param partition of that topic
 * @param offset in that partition
 * @param key as text, may be empty
 * @param bytes of its value
 * @param state {@code open}, {@code redriving}, {@code refused}, {@code accepted}, {@code
 *     superseded} or {@code dropped}
 * @param attempts how often its stage has tried it again
 * @param answer what the stage said last, may be empty
 */
public record DeadLetterReport(
    Place number,
    Instant at,
    String stage,
    String reason,
    String topic,
    int partition,
    long offset,
    String key,
    int bytes,
    String state,
    int attempts,
    String answer) {
  /** Whether somebody still has to see to it. */
  public boolean awaitsDecision() {
    return switch (state) {
      case "accepted", "superseded", "dropped" -> false;
      default -> true;
    };
  }

  /** Whether its stage has refused it so often that it goes round in a circle. */
  public boolean goesRound() {
    return awaitsDecision() && attempts >= Redrive.MOST;
  }

  /** Whether a stage may be asked now; what is under way is not asked for twice. */
  public boolean mayBeTried() {
    return !stage.isEmpty()
        && switch (state) {
          case "accepted", "superseded", "redriving" -> false;
          default -> true;
        };
  }
}
