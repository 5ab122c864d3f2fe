package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.desk.http.Parameters;
import java.util.Optional;
import java.util.function.Function;

/** Settles a post in doubt. */
final class ResolveDeed implements Deed {
  @Override
  public String path() {
    return "/uncertain";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String next = visit.path("/uncertain");
    Optional<RecapId> recap = form.first("recap").flatMap(RecapId::of);
    Optional<Function<Doubt, Decision>> answer = answer(form);
    if (recap.isEmpty() || answer.isEmpty()) {
      return new Result(
          "Choose an answer; for a post that is out, with its http or https address.", next);
    }
    Optional<Boolean> done =
        visit
            .backing()
            .decisions()
            .resolve(
                form.first("channel").orElse(""),
                recap.get(),
                answer.get(),
                visit.visitor().who(),
                form.first("why").orElse(""));
    return new Result(
        done.map(at -> at ? "Settled." : "Recorded; it is done when a syndicator runs next.")
            .orElse("It is not uncertain any more."),
        next);
  }

  private static Optional<Function<Doubt, Decision>> answer(Parameters form) {
    return switch (form.first("answer").orElse("")) {
      case "posted" ->
          form.first("url")
              .filter(url -> url.matches("https?://\\S{1,2000}"))
              .map(url -> doubt -> new Decision.Posted(doubt, url));
      case "retry" -> Optional.of(Decision.Repeat::new);
      case "drop" -> Optional.of(Decision.Drop::new);
      default -> Optional.empty();
    };
  }
}
