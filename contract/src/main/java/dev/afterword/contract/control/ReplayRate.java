package dev.afterword.contract.control;

import java.time.Duration;

/**
 * How fast a replay may begin what it does.
 *
 * @param effects at least 1
 * @param per more than zero
 */
public record ReplayRate(int effects, Duration per) {
  /** Refuses a rate at which nothing would ever begin. */
  public ReplayRate {
    if (effects < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("a rate is at least one effect in some time");
    }
  }

  /** Time from one to the next. */
  public Duration interval() {
    return per.dividedBy(effects);
  }
}
