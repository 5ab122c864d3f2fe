package dev.afterword.desk.http;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the route of a path. */
final class Routes {
  private final List<Route> longestFirst;
  private final Route fallback;

  /**
   * @throws IllegalArgumentException for a prefix that occurs twice or is none
   */
  Routes(List<Route> routes, Route fallback) {
    Set<String> seen = new HashSet<>();
    for (Route route : routes) {
      String prefix = route.prefix();
      if (!prefix.matches("(/[A-Za-z0-9._-]+)+") || !seen.add(prefix)) {
        throw new IllegalArgumentException("not a prefix, or given twice: " + prefix);
      }
    }
    this.longestFirst =
        routes.stream()
            .sorted(Comparator.comparingInt((Route route) -> route.prefix().length()).reversed())
            .toList();
    this.fallback = fallback;
  }

  Route find(String rawPath) {
    return longestFirst.stream()
        .filter(route -> (rawPath + "/").startsWith(route.prefix() + "/"))
        .findFirst()
        .orElse(fallback);
  }
}
