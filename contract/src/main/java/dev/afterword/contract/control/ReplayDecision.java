package dev.afterword.contract.control;

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
}
