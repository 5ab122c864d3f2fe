package dev.afterword.desk.web;

import dev.afterword.contract.control.Place;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.deadletter.DeadLetterOffice;
import dev.afterword.desk.deadletter.DeadLetterOffice.Redriving;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.deadletter.LoopException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Has letters tried again, and says what came of it.
 *
 * @param force also those that were refused too often
 */
record Redrive(DeadLetterOffice office, List<DeadLetterReport> letters, boolean force) {
  /** Does it, and waits a moment for the answers; one sentence about them. */
  String told(ControlWriter writer, String why) {
    List<Place> meant;
    try {
      meant = office.redrive(letters, new Redriving(Redriving.USUAL_RATE, force, why), writer);
    } catch (LoopException loop) {
      return loop.sentence() + ".";
    }
    var states =
        office.await(meant).stream()
            .collect(
                Collectors.groupingBy(
                    DeadLetterReport::state, TreeMap::new, Collectors.counting()));
    if (states.containsKey("redriving")) {
      return "Recorded; what is not answered yet is tried again by its stage, "
          + Redriving.USUAL_RATE
          + " in a second at most.";
    }
    return (meant.size() == 1 ? "It was tried again: " : "They were tried again: ")
        + states.entrySet().stream()
            .map(state -> state.getValue() + " " + state.getKey())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
