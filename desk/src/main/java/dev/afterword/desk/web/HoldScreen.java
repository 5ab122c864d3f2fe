package dev.afterword.desk.web;

import dev.afterword.desk.board.Estimate;
import dev.afterword.desk.board.Hold;
import dev.afterword.desk.board.Spot;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One hold, with what it costs and the two answers. */
final class HoldScreen implements Screen {
  private static final int SIZE = 100;

  @Override
  public String path() {
    return "/hold";
  }

  @Override
  public String shelf() {
    return "/holds";
  }

  @Override
  public String title() {
    return "Hold";
  }

  @Override
  public List<Part> show(Visit visit) {
    Optional<String> id = visit.query().first("id");
    Optional<Hold> hold =
        Hold.on(visit.backing().board()).stream()
            .filter(one -> id.equals(Optional.of(one.id())))
            .findFirst();
    return hold.map(found -> show(visit, found)).orElseGet(() -> List.of(gone(visit, id)));
  }

  private static Element gone(Visit visit, Optional<String> id) {
    return Tables.nothing(Earlier.told(id.flatMap(visit.backing().board()::decided)));
  }

  private static List<Part> show(Visit visit, Hold hold) {
    var backing = visit.backing();
    Estimate estimate = Estimate.of(hold, backing.board(), backing.details(), backing.previews());
    List<Part> parts = new ArrayList<>();
    parts.add(Tables.lead(hold.reason()));
    parts.add(facts(visit, hold, estimate));
    if (visit.mayOperate()) {
      parts.add(form(visit, hold));
    }
    List<List<Spot>> recaps = recaps(hold);
    int from = Math.min(recaps.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(recaps.size(), from + SIZE);
    parts.add(
        Tables.of(
            "What is held",
            List.of("Recap", "What", "As it would look on"),
            recaps.subList(from, to).stream().map(spots -> row(visit, spots)).toList()));
    parts.add(Pager.of(visit, "/hold", recaps.size(), SIZE, "id", hold.id()));
    return parts;
  }

  private static Element facts(Visit visit, Hold hold, Estimate estimate) {
    return Element.of("dl")
        .add(Element.of("dt", "Hold"))
        .add(Element.of("dd").add(Element.of("code", hold.id())))
        .add(Element.of("dt", "Since"))
        .add(Element.of("dd").add(Times.of(hold.created(), visit.now())))
        .add(Element.of("dt", "About"))
        .add(
            Element.of(
                "dd",
                Counts.of(hold.items().size(), "announcement", "announcements")
                    + " on "
                    + String.join(", ", hold.channels())))
        .add(Element.of("dt", "Price"))
        .add(
            Element.of(
                "dd",
                (estimate.rough() ? "about " : "")
                    + estimate.price().toPlainString()
                    + " USD if all of it is said"));
  }

  /** What is held, recap by recap. */
  private static List<List<Spot>> recaps(Hold hold) {
    return List.copyOf(
        hold.items().stream()
            .collect(Collectors.groupingBy(Spot::recap, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static Tables.Row row(Visit visit, List<Spot> spots) {
    Spot first = spots.getFirst();
    String id = first.recap().value();
    String acts = spots.stream().map(HoldScreen::act).distinct().collect(Collectors.joining(", "));
    Element previews = Element.of("span").with("class", "links");
    spots.forEach(
        spot ->
            previews
                .add(visit.link(spot.channel(), "/preview", "channel", spot.channel(), "recap", id))
                .add(" "));
    return Tables.row(visit.link(first.title(), "/recap", "id", id), Tables.text(acts), previews);
  }

  private static String act(Spot spot) {
    return spot.cell().hold().map(kept -> kept.act().wireName()).orElse("");
  }

  private static Element form(Visit visit, Hold hold) {
    Element channels =
        Element.of("fieldset").add(Element.of("legend", "Channels (none chosen: all)"));
    hold.channels().forEach(channel -> channels.add(Fields.choice(channel, "channel", channel)));
    return visit
        .form("/hold")
        .with("class", "card")
        .add(Fields.hidden("hold", hold.id()))
        .add(channels)
        .add(Fields.text("Reason, for the record", "why", "optional"))
        .add(
            Element.of("p")
                .with("class", "buttons")
                .add(Fields.button("Release", "answer", "release").with("class", "go"))
                .add(Fields.button("Skip", "answer", "skip")));
  }
}
