package dev.afterword.desk.web;

import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.replay.PlanException;

/** Orders the site to be made anew. */
final class SiteDeed implements Deed {
  @Override
  public String path() {
    return "/site";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String next = visit.path("/replays");
    try {
      visit
          .backing()
          .site()
          .order(
              form.first("plan").orElse(""), PlanDeed.writer(visit), form.first("why").orElse(""));
      return new Result("Ordered: it is done as soon as a renderer runs.", next);
    } catch (PlanException refused) {
      return new Result(PlanDeed.sentence(refused), next);
    }
  }
}
