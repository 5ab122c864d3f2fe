package dev.afterword.desk.web;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.desk.board.Spot;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;

/** Posts of which nobody knows whether they are out, and the three answers. */
final class UncertainScreen implements Screen {
  private static final int SIZE = 20;

  @Override
  public String path() {
    return "/uncertain";
  }

  @Override
  public String title() {
    return "Uncertain";
  }

  @Override
  public List<Part> show(Visit visit) {
    List<Spot> spots = visit.backing().board().in("uncertain");
    if (spots.isEmpty()) {
      return List.of(
          Tables.nothing(
              "Nothing is uncertain.",
              "A post is shown here when its platform did not answer, until it is known to be out"
                  + " or not."));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        Tables.lead(
            "Each of these was sent, and no answer came. Where a next look is announced, wait for"
                + " it; else look at the platform yourself before you answer."));
    int from = Math.min(spots.size(), (visit.page() - 1) * SIZE);
    int to = Math.min(spots.size(), from + SIZE);
    spots.subList(from, to).forEach(spot -> parts.add(card(visit, spot)));
    parts.add(Pager.of(visit, "/uncertain", spots.size(), SIZE));
    return parts;
  }

  private static Element card(Visit visit, Spot spot) {
    Element card =
        Element.of("section")
            .with("class", "card")
            .add(
                Element.of("h2")
                    .add(visit.link(spot.title(), "/recap", "id", spot.recap().value()))
                    .add(" on " + spot.channel()))
            .add(Element.of("p", spot.cell().reason()));
    visit
        .backing()
        .details()
        .delivery(spot.cell().place())
        .ifPresent(delivery -> known(visit, card, delivery));
    return visit.mayOperate() ? card.add(form(visit, spot)) : card;
  }

  private static void known(Visit visit, Element card, Delivery delivery) {
    if (delivery.state() instanceof Uncertain uncertain) {
      card.add(
          Element.of("dl")
              .add(Element.of("dt", "Sent"))
              .add(Element.of("dd").add(Times.of(uncertain.intent().at(), visit.now())))
              .add(Element.of("dt", "Attempt"))
              .add(
                  Element.of(
                      "dd",
                      uncertain.intent().attempt()
                          + ", looked up "
                          + uncertain.lookups()
                          + (uncertain.lookups() == 1 ? " time" : " times")))
              .add(Element.of("dt", "Next look"))
              .add(
                  Element.of("dd")
                      .add(
                          uncertain
                              .due()
                              .map(due -> Times.of(due, visit.now()))
                              .orElseGet(() -> Tables.text("waits for a person")))));
      card.add(
          Element.of("pre", uncertain.progress().posts().get(uncertain.intent().post()).text()));
    }
  }

  private static Element form(Visit visit, Spot spot) {
    return visit
        .form("/uncertain")
        .add(Fields.hidden("channel", spot.channel()))
        .add(Fields.hidden("recap", spot.recap().value()))
        .add(Fields.text("Address of the post, if it is out", "url", "https://…"))
        .add(Fields.text("Reason, for the record", "why", "optional"))
        .add(
            Element.of("p")
                .with("class", "buttons")
                .add(Fields.button("It is out", "answer", "posted").with("class", "go"))
                .add(Fields.button("It is not out: send it again", "answer", "retry"))
                .add(Fields.button("Leave it alone", "answer", "drop")));
  }
}
