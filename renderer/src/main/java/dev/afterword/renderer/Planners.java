package dev.afterword.renderer;

import dev.afterword.renderer.site.Planner;
import java.util.List;

/** Who adds files to the pages that people read. The order does not matter. */
final class Planners {
  private Planners() {}

  static List<Planner> all() {
    return List.of();
  }
}
