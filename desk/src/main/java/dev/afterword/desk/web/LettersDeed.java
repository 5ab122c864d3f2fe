package dev.afterword.desk.web;

import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.web.LetterGroups.Cause;
import java.util.List;

/** Has the letters that one stage has refused for one reason tried again. */
final class LettersDeed implements Deed {
  @Override
  public String path() {
    return "/dead-letters";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    var cause = new Cause(form.first("stage").orElse(""), form.first("reason").orElse(""));
    var office = visit.backing().office();
    List<DeadLetterReport> letters =
        office.all().stream()
            .filter(letter -> LetterGroups.isOpen(letter) && Cause.of(letter).equals(cause))
            .limit(LetterGroups.MOST)
            .toList();
    String next = visit.path("/dead-letters");
    if (letters.isEmpty()) {
      return new Result("No letter is open for this reason.", next);
    }
    var writer =
        new ControlWriter(visit.backing().log(), visit.visitor().who(), visit.backing().clock());
    return new Result(
        new Redrive(office, letters, false).told(writer, "all with this reason"), next);
  }
}
