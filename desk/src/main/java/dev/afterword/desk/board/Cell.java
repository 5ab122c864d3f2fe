package dev.afterword.desk.board;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Skipped;
import java.time.Instant;
import java.util.Optional;

/**
 * What one channel was told about one recap, in few words.
 *
 * @param state its name
 * @param change what the revision means to the followers
 * @param revision it is about
 * @param generation of the delivery
 * @param cause of a skip or hold, for programs
 * @param reason one sentence, empty where the state says it all
 * @param updated when the state was written
 * @param since what has been undone since then, if something is
 * @param hold what it is held under
 * @param place of its record
 */
public record Cell(
    String state,
    ChangeClass change,
    Revision revision,
    int generation,
    Optional<String> cause,
    String reason,
    Instant updated,
    Optional<Instant> since,
    Optional<Kept> hold,
    Place place) {
  /**
   * Why it is kept back.
   *
   * @param hold id of the hold
   * @param cause for programs
   * @param act what is kept back
   */
  public record Kept(String hold, HoldCause cause, Act act) {}

  static Cell of(Delivery delivery, Place place) {
    DeliveryState state = delivery.state();
    return new Cell(
        state.name(),
        delivery.subject().change(),
        delivery.subject().revision(),
        delivery.generation(),
        cause(state),
        state.why().orElse(""),
        delivery.updated(),
        state.undoneSince(),
        kept(state),
        place);
  }

  /** Words that many cells have in common are kept once. */
  Cell sharing(String sameReason, Revision sameRevision) {
    return new Cell(
        state, change, sameRevision, generation, cause, sameReason, updated, since, hold, place);
  }

  private static Optional<String> cause(DeliveryState state) {
    return switch (state) {
      case Skipped skipped -> Optional.of(skipped.cause().wireName());
      case Held held -> Optional.of(held.cause().wireName());
      default -> Optional.empty();
    };
  }

  private static Optional<Kept> kept(DeliveryState state) {
    return state instanceof Held held
        ? Optional.of(new Kept(held.hold(), held.cause(), held.act()))
        : Optional.empty();
  }
}
