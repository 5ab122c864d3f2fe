package dev.afterword.desk.web;

import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.http.Parameters;
import java.util.Optional;

/** Runs, pauses or cancels a replay. */
final class ReplayDeed implements Deed {
  @Override
  public String path() {
    return "/replays";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String next = visit.path("/replays");
    String plan = form.first("plan").orElse("");
    var replays = visit.backing().replays();
    if (replays.find(plan).isEmpty()) {
      return new Result("There is no such plan.", next);
    }
    var writer =
        new ControlWriter(visit.backing().log(), visit.visitor().who(), visit.backing().clock());
    String why = form.first("why").orElse("");
    return switch (form.first("answer").orElse("")) {
      case "run" -> {
        replays.run(plan, Optional.empty(), writer, why);
        yield new Result("It runs, as fast as the channels allow.", next);
      }
      case "pause" -> {
        replays.halt(plan, writer, why);
        yield new Result("Nothing more of it begins until it runs again.", next);
      }
      case "cancel" -> {
        replays.cancel(plan, writer, why);
        yield new Result("Nothing more of it begins.", next);
      }
      default -> new Result("Choose run, pause or cancel.", next);
    };
  }
}
