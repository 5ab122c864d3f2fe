package dev.afterword.desk.replay;

import java.time.Instant;

/**
 * How far a replay is. Fields may be added, never renamed.
 *
 * @param plan its id
 * @param state {@code proposed}, {@code running}, {@code paused}, {@code cancelled} or {@code done}
 * @param effects how many things it does
 * @param begun how many of them the ledger knows
 * @param settled how many of those are not under way any more
 * @param movedOn how many are not done, because the ledger has moved on since the plan was made
 * @param forced whether it says again what was said
 * @param who decided last
 * @param why as typed, may be empty
 * @param at when
 */
public record ReplayProgress(
    String plan,
    String state,
    int effects,
    int begun,
    int settled,
    int movedOn,
    boolean forced,
    String who,
    String why,
    Instant at) {
  /** Whether nothing more will happen by itself. */
  public boolean rests() {
    return !state.equals("running");
  }
}
