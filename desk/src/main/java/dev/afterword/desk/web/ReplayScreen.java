package dev.afterword.desk.web;

import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One plan: what it would do and why, what that costs, how far it is, and the answers. */
final class ReplayScreen implements Screen {
  private static final int SIZE = 50;

  @Override
  public String path() {
    return "/replay";
  }

  @Override
  public String shelf() {
    return "/replays";
  }

  @Override
  public String title() {
    return "Replay";
  }

  @Override
  public List<Part> show(Visit visit) {
    String id = visit.query().first("id").orElse("");
    var office = visit.backing().replays().office();
    Optional<ReplayPlan> plan = office.find(id);
    Optional<ReplayProgress> progress = office.progress(id);
    return plan.isPresent() && progress.isPresent()
        ? show(visit, plan.get(), progress.get())
        : List.of(Tables.nothing("There is no such plan."));
  }

  private static List<Part> show(Visit visit, ReplayPlan plan, ReplayProgress progress) {
    List<Part> parts = new ArrayList<>();
    parts.add(Element.of("p", sum(plan)).with("class", "lead"));
    parts.add(facts(visit, plan, progress));
    if (progress.state().equals("proposed")) {
      parts.add(
          Element.of(
              "p",
              "Nothing of it is done yet. Apply does exactly this, or refuses if the ledger has"
                  + " moved on."));
    }
    if (visit.mayOperate()) {
      ReplayForms.answers(visit, plan, progress).ifPresent(parts::add);
    }
    List<ReplayItem> effects = plan.effects();
    int from = Math.min(effects.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(effects.size(), from + SIZE);
    parts.add(
        Tables.of(
            "What it does",
            List.of("Recap", "Channel", "Does", "Reason", "Now"),
            effects.subList(from, to).stream().map(item -> row(visit, item)).toList()));
    parts.add(Pager.of(visit, "/replay", effects.size(), SIZE, "id", plan.id()));
    return parts;
  }

  private static String sum(ReplayPlan plan) {
    Map<String, Long> kinds =
        plan.effects().stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.kind().wireName(), TreeMap::new, Collectors.counting()));
    String effects =
        kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " × " + kind.getKey())
            .collect(Collectors.joining(", "));
    return Counts.of(plan.records(), "record", "records")
        + " read, "
        + effects
        + "; "
        + plan.price().toPlainString()
        + " USD"
        + (plan.duration().isZero() ? "" : ", at least " + Times.span(plan.duration()))
        + ".";
  }

  private static Element facts(Visit visit, ReplayPlan plan, ReplayProgress progress) {
    String why = progress.why().isEmpty() ? "" : ": " + progress.why();
    return Element.of("dl")
        .add(Element.of("dt", "Plan"))
        .add(Element.of("dd").add(Element.of("code", plan.id())))
        .add(Element.of("dt", "Reads"))
        .add(Element.of("dd", Scopes.told(plan.scope())))
        .add(Element.of("dt", "State"))
        .add(
            Element.of("dd")
                .add(Element.of("strong", progress.state()))
                .add(", says " + progress.who() + why + ", ")
                .add(Times.of(progress.at(), visit.now())))
        .add(Element.of("dt", "Progress"))
        .add(
            Element.of("dd")
                .add(ReplayForms.bar(progress))
                .add(
                    progress.movedOn() == 0
                        ? ""
                        : " " + progress.movedOn() + " left alone: the ledger has moved on."));
  }

  private static Tables.Row row(Visit visit, ReplayItem item) {
    String id = item.recap().value();
    String now =
        visit
            .backing()
            .board()
            .standing(item.channel(), item.recap())
            .map(Standing::state)
            .map(Standing.State::state)
            .orElse("nothing");
    return Tables.row(
        visit.link(title(visit, item), "/recap", "id", id),
        Tables.text(item.channel()),
        Tables.text(item.kind().wireName()),
        Tables.text(item.reason()),
        Tables.text(now));
  }

  private static String title(Visit visit, ReplayItem item) {
    return visit
        .backing()
        .board()
        .line(item.recap())
        .map(line -> line.title())
        .orElse(item.recap().value());
  }
}
