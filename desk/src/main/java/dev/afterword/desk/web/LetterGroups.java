package dev.afterword.desk.web;

import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.html.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that one stage has refused for one reason, to be sent back together. */
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

  /** Those of which there are several; none for who may not send them back. */
  static List<Part> of(Visit visit, List<DeadLetterReport> letters) {
    Map<Cause, Long> causes =
        letters.stream()
            .filter(LetterGroups::isOpen)
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

  private static Tables.Row row(Visit visit, Cause cause, long count) {
    return Tables.row(
        Tables.text(cause.reason()),
        Tables.text(cause.stage()),
        Tables.number(count),
        visit
            .form("/dead-letters")
            .with("class", "inline")
            .add(Fields.hidden("stage", cause.stage()))
            .add(Fields.hidden("reason", cause.reason()))
            .add(
                Fields.button("Redrive " + Math.min(count, MOST))
                    .with(
                        "aria-label",
                        "Redrive " + Math.min(count, MOST) + " of " + cause.stage())));
  }
}
