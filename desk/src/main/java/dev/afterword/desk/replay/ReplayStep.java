package dev.afterword.desk.replay;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import java.time.Instant;

/**
 * One line of a replay's audit trail. Fields may be added, never renamed.
 *
 * @param at when
 * @param plan which replay
 * @param what {@code proposed}, {@code run}, {@code paused} or {@code cancelled}; of the site
 *     {@code ordered}, {@code rebuilt} or {@code refused}
 * @param who decided it
 * @param why as typed, may be empty
 */
public record ReplayStep(Instant at, String plan, String what, String who, String why) {
  static ReplayStep of(Control control, ReplayDecision decision) {
    String what =
        switch (decision) {
          case ReplayDecision.Propose _ -> "proposed";
          case ReplayDecision.Run _ -> "run";
          case ReplayDecision.Halt _ -> "paused";
          case ReplayDecision.Cancel _ -> "cancelled";
          case ReplayDecision.Rebuild _ -> "ordered";
          case ReplayDecision.Rebuilt _ -> "rebuilt";
          case ReplayDecision.NotRebuilt _ -> "refused";
        };
    return new ReplayStep(control.at(), decision.plan(), what, control.who(), control.why());
  }
}
