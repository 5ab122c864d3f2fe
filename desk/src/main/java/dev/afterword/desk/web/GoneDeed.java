package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.desk.http.Parameters;
import java.util.Optional;

/** Notes that posts were removed at their platform. */
final class GoneDeed implements Deed {
  @Override
  public String path() {
    return "/recap";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    Optional<RecapId> recap = form.first("recap").flatMap(RecapId::of);
    if (recap.isEmpty()) {
      return new Result("There is no such recap.", visit.path(""));
    }
    String channel = form.first("channel").orElse("");
    String sentence =
        visit
            .backing()
            .decisions()
            .gone(channel, recap.get(), visit.visitor().who(), form.first("why").orElse(""))
            .map(GoneDeed::told)
            .orElse("Nothing of it is out on " + channel + " that could be gone.");
    return new Result(sentence, visit.path("/recap", "id", recap.get().value()));
  }

  private static String told(boolean done) {
    return done
        ? "Noted: a replay would say it again, and nothing else does."
        : "Recorded; it is noted when a syndicator runs next.";
  }
}
