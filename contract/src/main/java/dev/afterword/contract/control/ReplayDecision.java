package dev.afterword.contract.control;

import java.time.Duration;
import java.util.Optional;

/** What is decided about a replay. All of it stays, so that one can see later who did what. */
public sealed interface ReplayDecision extends Decision {
  /** Which plan. */
  String plan();

  /** The id of a plan's own record. */
  static String id(String plan) {
    return "replay:" + plan;
  }

  /** This would be done. Nothing is. */
  record Propose(ReplayPlan proposal) implements ReplayDecision {
    @Override
    @com.fasterxml.jackson.annotation.JsonIgnore
    public String plan() {
      return proposal.id();
    }
  }

  /**
   * It is carried out, or goes on.
   *
   * @param rate how fast; absent leaves that to the channels
   */
  record Run(String plan, Optional<ReplayRate> rate) implements ReplayDecision {}

  /** Nothing more of it begins until it runs again. */
  record Halt(String plan) implements ReplayDecision {}

  /** Nothing more of it begins. */
  record Cancel(String plan) implements ReplayDecision {}

  /**
   * The renderers make the whole site anew of what the log says, and then let it take the place of
   * the one that is there. Each does it once for its own folder.
   *
   * @param plan what the log said when it was ordered
   */
  record Rebuild(String plan) implements ReplayDecision {}

  /**
   * One renderer has done it.
   *
   * @param plan which was ordered
   * @param order id of the order's record
   * @param instance whose folder it is
   * @param files how many there are
   * @param bytes in all of them
   * @param changed how many were not there before, or with other bytes
   * @param whole whether the new folder took the place of the old in one step; else its files did,
   *     one after the other
   * @param took how long it took
   */
  record Rebuilt(
      String plan,
      String order,
      String instance,
      long files,
      long bytes,
      long changed,
      boolean whole,
      Duration took)
      implements ReplayDecision {}

  /**
   * One renderer could not do it; its folder is as it was.
   *
   * @param plan which was ordered
   * @param order id of the order's record
   * @param instance whose folder it is
   * @param reason one sentence
   */
  record NotRebuilt(String plan, String order, String instance, String reason)
      implements ReplayDecision {}
}
