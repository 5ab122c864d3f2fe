package dev.afterword.desk.forge;

import dev.afterword.desk.board.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts recaps by the commit that each was last published with. */
final class Commits {
  private Commits() {}

  /**
   * The newest first.
   *
   * @param sources only these
   */
  static Map<Commit, List<Line>> of(List<Line> lines, Set<String> sources) {
    Map<Commit, List<Line>> found = new HashMap<>();
    for (Line line : lines) {
      line.about()
          .map(about -> new Commit(about.source(), about.commit()))
          .filter(commit -> commit.isGit() && sources.contains(commit.source()))
          .ifPresent(commit -> found.computeIfAbsent(commit, _ -> new ArrayList<>()).add(line));
    }
    Map<Commit, List<Line>> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Commit, List<Line>> entry) -> newest(entry.getValue()))
                .reversed()
                .thenComparing(entry -> entry.getKey().hash()))
        .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
    return sorted;
  }

  /** When the last of these recaps was on the log. */
  static Instant newest(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.about().stream())
        .map(Line.About::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
