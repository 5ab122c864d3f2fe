package dev.afterword.desk.web;

import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.http.Parameters;
import java.util.List;
import java.util.Optional;

/** Has a dead letter tried again, or drops it. */
final class LetterDeed implements Deed {
  @Override
  public String path() {
    return "/dead-letter";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    Optional<DeadLetterReport> letter =
        form.first("number")
            .flatMap(Ids::place)
            .flatMap(visit.backing().office()::find)
            .map(DeadLetterContent::letter)
            .filter(DeadLetterReport::awaitsDecision);
    if (letter.isEmpty()) {
      return new Result("That letter is settled already.", visit.path("/dead-letters"));
    }
    String next = visit.path("/dead-letter", "number", letter.get().number().toString());
    var office = visit.backing().office();
    var writer =
        new ControlWriter(visit.backing().log(), visit.visitor().who(), visit.backing().clock());
    String why = form.first("why").orElse("");
    return switch (form.first("answer").orElse("")) {
      case "redrive" ->
          new Result(
              new Redrive(office, List.of(letter.get()), form.first("force").isPresent())
                  .told(writer, why),
              next);
      case "drop" -> {
        office.drop(List.of(letter.get()), writer, why);
        yield new Result("Dropped. It stays on its topic until that forgets it.", next);
      }
      default -> new Result("Choose redrive or drop.", next);
    };
  }
}
