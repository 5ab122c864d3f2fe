package dev.afterword.desk.replay;

import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import java.util.List;

/**
 * What came of planning.
 *
 * @param plan what would be done
 * @param items one for each recap and channel, what it leaves alone included
 */
public record Draft(ReplayPlan plan, List<ReplayItem> items) {
  /** Takes its own copy. */
  public Draft {
    items = List.copyOf(items);
  }
}
