package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import dev.afterword.desk.replay.ReplayProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    List<ReplayProgress> replays = visit.backing().replays().all().reversed();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Element.of(
                "p",
                "A plan is made with afterword replay, and says what would happen. Nothing of it is"
                    + " done before somebody runs it.")
            .with("class", "lead"));
    if (replays.isEmpty()) {
      parts.add(Tables.nothing("No replay was planned."));
      return parts;
    }
    int from = Math.min(replays.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(replays.size(), from + SIZE);
    parts.add(
        Tables.of(
            "Replays",
            List.of("Plan", "State", "Progress", "Moved on", "Says again", "Last decision", ""),
            replays.subList(from, to).stream().map(replay -> row(visit, replay)).toList()));
    parts.add(Pager.of(visit, "/replays", replays.size(), SIZE));
    return parts;
  }

  private static Element row(Visit visit, ReplayProgress replay) {
    String why = replay.why().isEmpty() ? "" : ": " + replay.why();
    return Tables.row(
        Element.of("code", replay.plan()),
        Element.of("strong", replay.state()),
        progress(replay),
        Tables.number(replay.movedOn()),
        Tables.text(replay.forced() ? "yes" : "no"),
        Element.of("span", replay.who() + why + ", ").add(Times.of(replay.at(), visit.now())),
        visit.mayOperate() ? form(visit, replay) : Element.of("span"));
  }

  private static Element progress(ReplayProgress replay) {
    return Element.of("label")
        .add(Element.of("span", replay.settled() + " of " + replay.effects() + " done"))
        .add(
            Element.of("progress")
                .with("max", Integer.toString(Math.max(1, replay.effects())))
                .with("value", Integer.toString(replay.settled())));
  }

  private static Element form(Visit visit, ReplayProgress replay) {
    Element form =
        visit.form("/replays").with("class", "inline").add(Fields.hidden("plan", replay.plan()));
    for (String answer : answers(replay.state())) {
      form.add(
          Fields.button(
                  answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1),
                  "answer",
                  answer)
              .with("aria-label", answer + " " + replay.plan()));
    }
    return form;
  }

  private static List<String> answers(String state) {
    return switch (state) {
      case "proposed", "paused" -> List.of("run", "cancel");
      case "running" -> List.of("pause", "cancel");
      default -> List.of();
    };
  }
}
