package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import dev.afterword.desk.replay.ReplayProgress;
import java.util.ArrayList;
import java.util.List;

/** The replays that were planned, how far they are, and who decided what. */
final class ReplaysScreen implements Screen {
  private static final int SIZE = 50;

  @Override
  public String path() {
    return "/replays";
  }

  @Override
  public String title() {
    return "Replays";
  }

  @Override
  public List<Part> show(Visit visit) {
    List<ReplayProgress> replays = visit.backing().replays().office().all().reversed();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Element.of(
                "p",
                "What would follow if a part of the log were read again. What the ledger knows is"
                    + " not said again; nothing of a plan is done before somebody applies it.")
            .with("class", "lead"));
    if (replays.isEmpty()) {
      parts.add(Tables.nothing("No replay was planned."));
    } else {
      int from = Math.min(replays.size(), (visit.page() - 1) * SIZE);
      int to = Math.min(replays.size(), from + SIZE);
      parts.add(
          Tables.of(
              "Replays",
              List.of("Plan", "Reads", "State", "Progress", "Moved on", "Last decision"),
              replays.subList(from, to).stream().map(replay -> row(visit, replay)).toList()));
      parts.add(Pager.of(visit, "/replays", replays.size(), SIZE));
    }
    if (visit.mayOperate()) {
      parts.add(ReplayForms.plan(visit));
    }
    parts.addAll(SitePart.of(visit));
    return parts;
  }

  private static Tables.Row row(Visit visit, ReplayProgress replay) {
    String why = replay.why().isEmpty() ? "" : ": " + replay.why();
    return Tables.row(
        visit.link(replay.plan(), "/replay", "id", replay.plan()),
        Tables.text(
            visit
                .backing()
                .replays()
                .office()
                .find(replay.plan())
                .map(plan -> Scopes.told(plan.scope()))
                .orElse("")),
        Element.of("strong", replay.state()),
        ReplayForms.bar(replay),
        Tables.number(replay.movedOn()),
        Element.of("span", replay.who() + why + ", ").add(Times.of(replay.at(), visit.now())));
  }
}
