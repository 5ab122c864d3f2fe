package dev.afterword.desk.deadletter;

import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.util.List;

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
 * @param behind later letters of the same recap that the same stage has refused; they are tried
 *     again with it, in their order
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
    String answer,
    List<Place> behind) {
  /** Takes its own copy. */
  public DeadLetterReport {
    behind = List.copyOf(behind);
  }

  DeadLetterReport before(List<Place> others) {
    return new DeadLetterReport(
        number, at, stage, reason, topic, partition, offset, key, bytes, state, attempts, answer,
        others);
  }

  DeadLetterReport superseded() {
    return new DeadLetterReport(
        number,
        at,
        stage,
        reason,
        topic,
        partition,
        offset,
        key,
        bytes,
        "superseded",
        attempts,
        "a later event of the recap is on the log",
        List.of());
  }

  /** Where its record lies on the topic that it came from. */
  Place origin() {
    return new Place(partition, offset);
  }

  /** Whether others may wait behind it: it is about something, and nobody has settled it. */
  boolean standsInLine() {
    return !key.isEmpty() && !stage.isEmpty() && awaitsDecision();
  }

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
