package dev.afterword.desk;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.HoldCause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One line of {@code afterword holds}. Fields may be added, never renamed.
 *
 * @param hold its id
 * @param cause for programs
 * @param reason one sentence
 * @param created when the first of it was held
 * @param price an estimate of what releasing all of it costs, in US dollars
 * @param items what is held
 */
public record HoldReport(
    String hold,
    HoldCause cause,
    String reason,
    Instant created,
    BigDecimal price,
    List<HeldItem> items) {
  /** Takes its own copy. */
  public HoldReport {
    items = List.copyOf(items);
  }

  /**
   * One delivery that is held.
   *
   * @param act what is kept back
   */
  public record HeldItem(String channel, RecapId recap, Act act) {}
}
