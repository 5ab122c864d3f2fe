package dev.afterword.desk.web;

import dev.afterword.contract.control.Place;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One dead letter with its content, which may be anything. */
final class LetterScreen implements Screen {
  private static final int SHOWN = 4_000;

  @Override
  public String path() {
    return "/dead-letter";
  }

  @Override
  public String shelf() {
    return "/dead-letters";
  }

  @Override
  public String title() {
    return "Dead letter";
  }

  @Override
  public List<Part> show(Visit visit) {
    Optional<DeadLetterContent> content =
        visit.query().first("number").flatMap(Ids::place).flatMap(visit.backing().office()::find);
    return content
        .map(found -> show(visit, found))
        .orElseGet(() -> List.of(Tables.nothing("There is no such letter.")));
  }

  private static List<Part> show(Visit visit, DeadLetterContent content) {
    DeadLetterReport letter = content.letter();
    List<Part> parts = new ArrayList<>();
    Element facts = Element.of("dl");
    fact(facts, "Number", letter.number().toString());
    fact(facts, "Reason", letter.reason());
    fact(facts, "Stage", LetterGroups.stage(letter.stage()));
    fact(facts, "Origin", letter.topic() + "-" + letter.partition() + "@" + letter.offset());
    fact(facts, "Key", letter.key());
    fact(
        facts,
        "State",
        letter.state() + ", tried again " + Counts.of(letter.attempts(), "time", "times"));
    if (!letter.behind().isEmpty()) {
      facts.add(Element.of("dt", "Behind it")).add(behind(visit, letter));
    }
    if (!letter.answer().isEmpty()) {
      fact(facts, "Answer", letter.answer());
    }
    content.headers().forEach(header -> fact(facts, "Header " + header.name(), header.value()));
    parts.add(facts);
    if (visit.mayOperate() && letter.awaitsDecision()) {
      parts.add(form(visit, letter));
    }
    String text = content.text();
    parts.add(Element.of("h2", Counts.of(letter.bytes(), "byte", "bytes") + ", read as UTF-8"));
    parts.add(
        Element.of("pre", text.substring(0, Math.min(SHOWN, text.length())))
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", "Content"));
    return parts;
  }

  private static Element behind(Visit visit, DeadLetterReport letter) {
    Element links = Element.of("dd");
    for (Place number : letter.behind()) {
      links
          .add(visit.link("Letter " + number, "/dead-letter", "number", number.toString()))
          .add(" ");
    }
    return links.add("— later events of the same recap, tried again with it");
  }

  private static void fact(Element facts, String name, String value) {
    facts.add(Element.of("dt", name)).add(Element.of("dd", value));
  }

  private static Element form(Visit visit, DeadLetterReport letter) {
    Element buttons = Element.of("p").with("class", "buttons");
    String answers =
        letter.stage().isEmpty()
            ? "No stage of ours has put it here, so it can only be dropped."
            : "Redrive has its stage, and no other, try it again. Drop takes it off this list; the"
                + " topic keeps it until its time is over.";
    if (!letter.stage().isEmpty()) {
      buttons.add(Fields.button("Redrive", "answer", "redrive").with("class", "go"));
    }
    return visit
        .form("/dead-letter")
        .with("class", "card")
        .add(Fields.hidden("number", letter.number().toString()))
        .add(Element.of("p", answers))
        .add(
            letter.goesRound()
                ? Optional.of(
                    Fields.choice(
                        "It was refused " + letter.attempts() + " times: try it all the same",
                        "force",
                        "yes"))
                : Optional.empty())
        .add(Fields.text("Reason, for the record", "why", "optional"))
        .add(buttons.add(Fields.button("Drop", "answer", "drop")));
  }
}
