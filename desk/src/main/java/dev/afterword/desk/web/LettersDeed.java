package dev.afterword.desk.web;

import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.web.LetterGroups.Cause;
import java.util.List;
import java.util.function.Predicate;

/** Has the letters that one stage has refused for one reason tried again, or drops them. */
final class LettersDeed implements Deed {
  private static final String NONE = "No letter is open for this reason.";
  private static final String WHY = "all with this reason";

  @Override
  public String path() {
    return "/dead-letters";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    var cause = new Cause(form.first("stage").orElse(""), form.first("reason").orElse(""));
    var writer =
        new ControlWriter(visit.backing().log(), visit.visitor().who(), visit.backing().clock());
    return new Result(
        switch (form.first("answer").orElse("")) {
          case "redrive" -> redrive(visit, cause, writer);
          case "drop" -> drop(visit, cause, writer);
          default -> "Choose redrive or drop.";
        },
        visit.path("/dead-letters"));
  }

  private static String redrive(Visit visit, Cause cause, ControlWriter writer) {
    List<DeadLetterReport> letters = open(visit, cause, LetterGroups::isOpen);
    return letters.isEmpty()
        ? NONE
        : new Redrive(visit.backing().office(), letters, false).told(writer, WHY);
  }

  private static String drop(Visit visit, Cause cause, ControlWriter writer) {
    List<DeadLetterReport> letters = open(visit, cause, DeadLetterReport::awaitsDecision);
    visit.backing().office().drop(letters, writer, WHY);
    return letters.isEmpty()
        ? NONE
        : "Dropped "
            + Counts.of(letters.size(), "letter", "letters")
            + "; the topic keeps what it has until its time is over.";
  }

  private static List<DeadLetterReport> open(
      Visit visit, Cause cause, Predicate<DeadLetterReport> meant) {
    return visit.backing().office().all().stream()
        .filter(letter -> meant.test(letter) && Cause.of(letter).equals(cause))
        .limit(LetterGroups.MOST)
        .toList();
  }
}
