package dev.afterword.desk.replay;

import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.ControlWriter;
import java.util.Optional;

/**
 * What operators do about replays, by whichever way they come: a plan first, then exactly that, or
 * a refusal.
 */
public final class Replays {
  private final ReplayOffice office;
  private final Planning planning;

  /** With the office that keeps the plans. */
  public Replays(ReplayOffice office, Planning planning) {
    this.office = office;
    this.planning = planning;
  }

  /** Where the plans are kept. */
  public ReplayOffice office() {
    return office;
  }

  /**
   * Works out what a scope would do, and keeps the plan if it would do anything.
   *
   * @throws PlanException if it is more than one plan can hold
   */
  public Draft plan(ReplayScope scope, ControlWriter writer, String why) throws PlanException {
    Draft draft = planning.plan(scope);
    if (!draft.plan().effects().isEmpty()) {
      office.propose(draft.plan(), writer, why);
    }
    return draft;
  }

  /**
   * Carries out exactly this plan. One that was applied before stays as it is.
   *
   * @param count how many effects somebody expects; needed for a forced plan
   * @return whether it begins now
   * @throws PlanException if there is no such plan, if a forced one lacks count or reason, or if
   *     the ledger has moved on
   */
  public boolean apply(
      String id,
      Optional<Integer> count,
      Optional<ReplayRate> rate,
      ControlWriter writer,
      String why)
      throws PlanException {
    ReplayPlan plan = office.find(id).orElseThrow(() -> unknown(id));
    String state = progress(id).state();
    if (state.equals("cancelled")) {
      throw PlanException.stale("plan " + id + " was cancelled: make a new one");
    }
    boolean begins = state.equals("proposed");
    if (begins) {
      requireReason(plan, count, why);
      requireUnchanged(plan);
      office.run(id, rate, writer, why);
    }
    return begins;
  }

  private static PlanException unknown(String id) {
    return PlanException.missing(
        "there is no plan "
            + id
            + ": see 'afterword replay --list'; one without effects is not kept");
  }

  private static void requireReason(ReplayPlan plan, Optional<Integer> count, String why)
      throws PlanException {
    if (!plan.scope().force()) {
      return;
    }
    if (why.isBlank()) {
      throw PlanException.asked("a forced plan wants its reason: say why");
    }
    if (!count.equals(Optional.of(plan.effects().size()))) {
      throw PlanException.asked(
          "plan "
              + plan.id()
              + " says "
              + plan.effects().size()
              + " things again that were said before: if that is what you want, give the count "
              + plan.effects().size());
    }
  }

  private void requireUnchanged(ReplayPlan plan) throws PlanException {
    if (!planning.plan(plan.scope()).plan().id().equals(plan.id())) {
      throw PlanException.stale(
          "the ledger has moved on since plan "
              + plan.id()
              + " was made, nothing was done: plan it again");
    }
  }

  /**
   * Nothing more of it begins for now.
   *
   * @throws PlanException if there is no such plan
   */
  public void pause(String id, ControlWriter writer, String why) throws PlanException {
    office.halt(progress(id).plan(), writer, why);
  }

  /**
   * Lets one that is paused go on; one that runs takes the rate.
   *
   * @throws PlanException if there is no such plan, or if it is neither
   */
  public void resume(String id, Optional<ReplayRate> rate, ControlWriter writer, String why)
      throws PlanException {
    String state = progress(id).state();
    if (!state.equals("paused") && !state.equals("running")) {
      throw PlanException.stale("plan " + id + " is " + state + ": only a paused one can go on");
    }
    if (state.equals("paused") || rate.isPresent()) {
      office.run(id, rate, writer, why);
    }
  }

  /**
   * Nothing more of it begins for good.
   *
   * @throws PlanException if there is no such plan
   */
  public void cancel(String id, ControlWriter writer, String why) throws PlanException {
    office.cancel(progress(id).plan(), writer, why);
  }

  /**
   * How far one is.
   *
   * @throws PlanException if there is no such plan
   */
  public ReplayProgress progress(String id) throws PlanException {
    return office.progress(id).orElseThrow(() -> unknown(id));
  }
}
