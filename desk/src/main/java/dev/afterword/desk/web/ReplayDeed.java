package dev.afterword.desk.web;

import dev.afterword.contract.control.ReplayRate;
import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.replay.PlanException;
import java.time.Duration;
import java.util.Optional;

/** Applies, pauses, resumes or cancels a replay. */
final class ReplayDeed implements Deed {
  private static final int LONGEST_NUMBER = 6;

  @Override
  public String path() {
    return "/replay";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String plan = form.first("plan").orElse("");
    try {
      return new Result(perform(visit, form, plan), visit.path("/replay", "id", plan));
    } catch (PlanException refused) {
      boolean known = refused.kind() != PlanException.Kind.MISSING;
      return new Result(
          PlanDeed.sentence(refused),
          known ? visit.path("/replay", "id", plan) : visit.path("/replays"));
    }
  }

  private static String perform(Visit visit, Parameters form, String plan) throws PlanException {
    var replays = visit.backing().replays();
    var writer = PlanDeed.writer(visit);
    String why = form.first("why").orElse("");
    return switch (form.first("answer").orElse("")) {
      case "apply" -> {
        boolean begins = replays.apply(plan, number(form, "count"), rate(form), writer, why);
        yield begins ? "It runs." : "It was applied before.";
      }
      case "pause" -> {
        replays.pause(plan, writer, why);
        yield "Nothing more of it begins until it runs again.";
      }
      case "resume" -> {
        replays.resume(plan, rate(form), writer, why);
        yield "It goes on.";
      }
      case "cancel" -> {
        replays.cancel(plan, writer, why);
        yield "Nothing more of it begins.";
      }
      default -> "Choose apply, pause, resume or cancel.";
    };
  }

  private static Optional<ReplayRate> rate(Parameters form) throws PlanException {
    return number(form, "rate").map(effects -> new ReplayRate(effects, Duration.ofMinutes(1)));
  }

  private static Optional<Integer> number(Parameters form, String name) throws PlanException {
    String text = form.first(name).map(String::strip).orElse("");
    if (!text.isEmpty() && (!text.matches("[1-9][0-9]*") || text.length() > LONGEST_NUMBER)) {
      throw PlanException.asked("'" + text + "' is no number of effects: write 10, for example");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(text));
  }
}
