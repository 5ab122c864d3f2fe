package dev.afterword.renderer;

import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.machine.FeedPlanner;
import dev.afterword.renderer.machine.RecapFilePlanner;
import dev.afterword.renderer.machine.SearchPlanner;
import dev.afterword.renderer.site.Planner;
import java.util.List;

/** Who adds files to the pages that people read. The order does not matter. */
final class Planners {
  private Planners() {}

  static List<Planner> all(SiteSettings settings) {
    return List.of(
        new FeedPlanner(),
        new RecapFilePlanner(settings.appearance().cards()),
        new SearchPlanner());
  }
}
