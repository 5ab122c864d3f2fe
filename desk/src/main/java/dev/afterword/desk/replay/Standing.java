package dev.afterword.desk.replay;

import java.time.Instant;

/**
 * As much of a delivery as tells how far a replay is.
 *
 * @param generation as in the ledger
 * @param updated when it was written
 * @param state where it stands
 */
public record Standing(int generation, Instant updated, State state) {
  /**
   * The part of the state that counts.
   *
   * @param state its name
   */
  public record State(String state) {}

  /** Whether something of it is still to come by itself. */
  boolean isUnderWay() {
    return state.state().equals("planned") || state.state().equals("sending");
  }
}
