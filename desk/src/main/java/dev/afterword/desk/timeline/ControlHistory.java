package dev.afterword.desk.timeline;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What operators decided about one recap, and which channels they have stopped. */
final class ControlHistory {
  private final RecapId recap;
  private final List<TimelineEvent> events = new ArrayList<>();
  private final Map<String, Control> paused = new HashMap<>();
  private final Map<String, Set<String>> replays = new HashMap<>();

  ControlHistory(RecapId recap) {
    this.recap = recap;
  }

  void take(Control control) {
    switch (control.decision()) {
      case Decision.Release release -> items(control, "released", release.items());
      case Decision.Skip skip -> items(control, "skipped", skip.items());
      case Decision.Posted posted -> doubt(control, "said it is out", posted.doubt());
      case Decision.Repeat repeat -> doubt(control, "said it is not out", repeat.doubt());
      case Decision.Drop drop -> doubt(control, "left it alone", drop.doubt());
      case Decision.Gone gone -> note(control, "said it is gone", gone.channel(), gone.recap());
      case Decision.Pause pause -> paused.put(pause.channel(), control);
      case Decision.Resume resume -> paused.remove(resume.channel());
      case ReplayDecision.Propose propose -> remember(propose);
      case ReplayDecision.Run run -> replay(control, "replays", run.plan());
      case ReplayDecision.Halt halt -> replay(control, "halts the replay", halt.plan());
      case ReplayDecision.Cancel cancel -> replay(control, "cancels the replay", cancel.plan());
      case ReplayDecision.Rebuild _,
          ReplayDecision.Rebuilt _,
          ReplayDecision.NotRebuilt _,
          LetterDecision _ -> {}
    }
  }

  private void items(Control control, String what, List<Item> items) {
    items.forEach(item -> note(control, what, item.channel(), item.recap()));
  }

  private void doubt(Control control, String what, Doubt doubt) {
    note(control, what, doubt.channel(), doubt.recap());
  }

  private void remember(ReplayDecision.Propose propose) {
    for (ReplayItem item : propose.proposal().effects()) {
      if (item.recap().equals(recap)) {
        replays.computeIfAbsent(propose.plan(), _ -> new HashSet<>()).add(item.channel());
      }
    }
  }

  private void replay(Control control, String what, String plan) {
    Optional.ofNullable(replays.get(plan))
        .ifPresent(channels -> channels.forEach(channel -> note(control, what, channel, recap)));
  }

  private void note(Control control, String what, String channel, RecapId about) {
    if (about.equals(recap)) {
      String why = control.why().isEmpty() ? "" : ": " + control.why();
      events.add(TimelineEvent.of(control.at(), "operator", what, control.who() + why).on(channel));
    }
  }

  List<TimelineEvent> events() {
    return events;
  }

  /** Who has stopped a channel, if somebody has. */
  Optional<Control> paused(String channel) {
    return Optional.ofNullable(paused.get(channel));
  }
}
