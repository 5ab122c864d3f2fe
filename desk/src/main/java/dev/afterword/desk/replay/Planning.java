package dev.afterword.desk.replay;

import dev.afterword.contract.control.ReplayScope;

/** Whoever can work out what a replay would do; the desk does not know the stages. */
@FunctionalInterface
public interface Planning {
  /**
   * What a scope would do as things stand now. Changes nothing.
   *
   * @throws PlanException if it is more than one plan can hold
   */
  Draft plan(ReplayScope scope) throws PlanException;
}
