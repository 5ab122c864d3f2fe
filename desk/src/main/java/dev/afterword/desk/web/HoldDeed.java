package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.desk.board.Decisions;
import dev.afterword.desk.board.Decisions.HoldOutcome;
import dev.afterword.desk.http.Parameters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Releases or skips what is held. */
final class HoldDeed implements Deed {
  @Override
  public String path() {
    return "/hold";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String hold = form.first("hold").orElse("");
    var part =
        new Decisions.Part(
            hold,
            Set.copyOf(form.all("channel").stream().distinct().toList()),
            form.all("recap").stream()
                .map(RecapId::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    String who = visit.visitor().who();
    String why = form.first("why").orElse("");
    Decisions decisions = visit.backing().decisions();
    return switch (form.first("answer").orElse("")) {
      case "release" ->
          new Result(told("Released", decisions.release(part, who, why)), visit.path("/holds"));
      case "skip" ->
          new Result(told("Skipped", decisions.skip(part, who, why)), visit.path("/holds"));
      default -> new Result("Choose release or skip.", visit.path("/hold", "id", hold));
    };
  }

  private static String told(String done, HoldOutcome outcome) {
    if (outcome.items().isEmpty()) {
      return Earlier.told(outcome.earlier());
    }
    String count =
        outcome.items().size() + (outcome.items().size() == 1 ? " announcement" : " announcements");
    return outcome.carriedOut()
        ? done + ": " + count + "."
        : "Recorded for " + count + "; it is done when a syndicator runs next.";
  }
}
