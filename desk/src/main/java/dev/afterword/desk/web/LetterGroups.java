package dev.afterword.desk.web;

import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that one stage has refused for one reason, to be sent back or dropped together. */
final class LetterGroups {
  /** More of them take another click. */
  static final int MOST = 1_000;

  private LetterGroups() {}

  /**
   * By whom and why.
   *
   * @param stage its name
   * @param reason in its words
   */
  record Cause(String stage, String reason) {
    static Cause of(DeadLetterReport letter) {
      return new Cause(letter.stage(), letter.reason());
    }
  }

  /** Those of which there are several; none for who may decide nothing. */
  static List<Part> of(Visit visit, List<DeadLetterReport> letters) {
    Map<Cause, Long> causes =
        letters.stream()
            .filter(DeadLetterReport::awaitsDecision)
            .collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.counting()));
    causes.values().removeIf(count -> count < 2);
    if (causes.isEmpty() || !visit.mayOperate()) {
      return List.of();
    }
    return List.of(
        Element.of("h2", "By reason"),
        Tables.of(
            "Open letters by reason",
            List.of("Reason", "Stage", "Letters", "Answer"),
            causes.entrySet().stream()
                .map(cause -> row(visit, cause.getKey(), cause.getValue()))
                .toList()),
        Element.of("h2", "Each letter"));
  }

  static boolean isOpen(DeadLetterReport letter) {
    return letter.mayBeTried() && letter.awaitsDecision() && !letter.goesRound();
  }

  /** What the table calls a stage; a stranger's letter has none. */
  static String stage(String name) {
    return name.isEmpty() ? "none of ours" : name;
  }

  private static Tables.Row row(Visit visit, Cause cause, long count) {
    return Tables.row(
        Tables.text(cause.reason()),
        Tables.text(stage(cause.stage())),
        Tables.number(count),
        answers(visit, cause, Math.min(count, MOST)));
  }

  private static Element answers(Visit visit, Cause cause, long count) {
    Element buttons = Element.of("p").with("class", "buttons");
    if (!cause.stage().isEmpty()) {
      buttons.add(button("Redrive", "redrive", cause, count));
    }
    return visit
        .form("/dead-letters")
        .with("class", "inline")
        .add(Fields.hidden("stage", cause.stage()))
        .add(Fields.hidden("reason", cause.reason()))
        .add(buttons.add(button("Drop", "drop", cause, count)));
  }

  private static Element button(String deed, String answer, Cause cause, long count) {
    String text = deed + " " + count;
    return Fields.button(text, "answer", answer)
        .with("aria-label", text + " of " + stage(cause.stage()));
  }
}
