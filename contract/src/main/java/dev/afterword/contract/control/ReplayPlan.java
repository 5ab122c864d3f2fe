package dev.afterword.contract.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What a replay would do, exactly.
 *
 * @param id follows from the scope, the effects and what the ledger said then, so that a plan of
 *     another state of affairs has another id
 * @param scope what it reads
 * @param records how many it read
 * @param effects what it does; what it leaves alone is not kept
 * @param price an estimate, in US dollars
 * @param duration an estimate, under the limits of the channels
 */
public record ReplayPlan(
    String id,
    ReplayScope scope,
    long records,
    List<ReplayItem> effects,
    BigDecimal price,
    Duration duration) {
  /** So many fit into one record of the log. */
  public static final int MOST = 10_000;

  /** Takes its own copy. */
  public ReplayPlan {
    effects = List.copyOf(effects);
  }
}
