package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One recap, from its commit to each channel. */
final class RecapScreen implements Screen {
  @Override
  public String path() {
    return "/recap";
  }

  @Override
  public String shelf() {
    return "";
  }

  @Override
  public String title() {
    return "Recap";
  }

  @Override
  public List<Part> show(Visit visit) {
    Optional<Line> line =
        visit.query().first("id").flatMap(RecapId::of).flatMap(visit.backing().board()::line);
    if (line.isEmpty()) {
      return List.of(Tables.nothing("There is no such recap."));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(Element.of("h2", line.get().title()));
    parts.add(facts(visit, line.get()));
    parts.add(
        Element.of("p")
            .add(
                visit.link(
                    "Everything that has happened to it",
                    "/timeline",
                    "id",
                    line.get().recap().value())));
    Map<String, Cell> cells = new TreeMap<>(line.get().cells());
    if (cells.isEmpty()) {
      parts.add(Tables.nothing("No channel was asked yet."));
    }
    cells.forEach((channel, cell) -> parts.add(channel(visit, line.get(), channel, cell)));
    return parts;
  }

  private static Element facts(Visit visit, Line line) {
    Element facts = Element.of("dl");
    fact(facts, "Id", Tables.text(line.recap().value()));
    line.about()
        .ifPresent(
            about -> {
              fact(facts, "Commit", Element.of("code", about.commit()));
              fact(facts, "Committed", Times.of(about.committedAt(), visit.now()));
              fact(
                  facts,
                  "On the log",
                  Tables.text(
                      "recaps, partition "
                          + about.place().partition()
                          + ", offset "
                          + about.place().offset()));
            });
    fact(facts, "Page", page(visit, line));
    return facts;
  }

  private static Element page(Visit visit, Line line) {
    if (line.page().isEmpty()) {
      return Tables.text("is not rendered yet");
    }
    Line.Live live = line.page().get();
    return Element.of("span")
        .add(Element.of("a", live.url()).with("href", live.url()))
        .add(line.isLive() ? " live since " : " an older revision since ")
        .add(Times.of(live.at(), visit.now()));
  }

  private static void fact(Element facts, String name, Element value) {
    facts.add(Element.of("dt", name)).add(Element.of("dd").add(value));
  }

  private static Element channel(Visit visit, Line line, String channel, Cell cell) {
    Element section =
        Element.of("section")
            .with("class", "card")
            .with("id", channel)
            .add(Element.of("h3", channel + " ").add(Marks.full(cell.state())));
    Optional<Delivery> delivery = visit.backing().details().delivery(cell.place());
    if (delivery.isEmpty()) {
      return section.add(Tables.nothing("It has just changed: look again."));
    }
    DeliveryReport report =
        DeliveryReport.of(delivery.get(), line.shows(delivery.get().subject().revision()));
    Element facts = Element.of("dl");
    if (!report.reason().isEmpty()) {
      fact(facts, "Why", Tables.text(report.reason()));
    }
    fact(facts, "Change", Tables.text(report.change().wireName()));
    report.due().ifPresent(due -> fact(facts, "Due", Times.of(due, visit.now())));
    if (report.attempts() > 0) {
      fact(facts, "Attempts", Tables.number(report.attempts()));
    }
    fact(facts, "Since", Times.of(report.updated(), visit.now()));
    report.posts().forEach(post -> fact(facts, "Post", post(post)));
    return section
        .add(facts)
        .add(next(visit, line.recap(), channel, cell))
        .add(gone(visit, line.recap(), channel, report));
  }

  /** For who has seen at the platform that the posts are not there any more. */
  private static Optional<Element> gone(
      Visit visit, RecapId recap, String channel, DeliveryReport report) {
    if (!visit.mayOperate() || !report.state().equals("delivered") || report.posts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Element.of("details")
            .add(Element.of("summary", "Were its posts removed on " + channel + "?"))
            .add(
                visit
                    .form("/recap")
                    .add(Fields.hidden("recap", recap.value()))
                    .add(Fields.hidden("channel", channel))
                    .add(Fields.text("Reason, for the record", "why", "optional"))
                    .add(
                        Element.of("p")
                            .with("class", "buttons")
                            .add(Fields.button("They are gone from " + channel)))));
  }

  private static Element post(DeliveryReport.PostReport post) {
    return post.url()
        .map(url -> Element.of("a", url).with("href", url).with("rel", "noreferrer"))
        .orElseGet(() -> Element.of("code", post.id()));
  }

  /** Where somebody can decide about it. */
  private static Optional<Element> next(Visit visit, RecapId recap, String channel, Cell cell) {
    return switch (cell.state()) {
      case "held" ->
          cell.hold().map(kept -> visit.link("Decide about the hold", "/hold", "id", kept.hold()));
      case "uncertain" -> Optional.of(visit.link("Settle it", "/uncertain"));
      case "planned" ->
          Optional.of(
              visit.link("Preview", "/preview", "channel", channel, "recap", recap.value()));
      default -> Optional.empty();
    };
  }
}
