package dev.afterword.producer;

import dev.afterword.contract.Problem;
import dev.afterword.contract.ProblemLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Files that want one page. Names that differ only in case, in Unicode form or in their extension
 * are one name to some file system or web server.
 */
final class PageCollisions {
  private final ProducerConfig config;
  private final Map<String, NavigableSet<String>> byPage = new HashMap<>();

  PageCollisions(ProducerConfig config, Iterable<String> candidates) {
    this.config = config;
    candidates.forEach(
        path ->
            page(path)
                .ifPresent(page -> byPage.computeIfAbsent(page, _ -> new TreeSet<>()).add(path)));
  }

  /**
   * Why a file cannot have its page; empty if it can.
   *
   * @param holds whether a path had its page before; such a one keeps it, else the first by name
   */
  Optional<Problem> against(String path, Predicate<String> holds) {
    List<String> rivals =
        page(path).map(byPage::get).map(List::<String>copyOf).orElse(List.of(path));
    if (rivals.size() == 1) {
      return Optional.empty();
    }
    String owner = rivals.stream().filter(holds).findFirst().orElse(rivals.getFirst());
    if (owner.equals(path)) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            path,
            0,
            0,
            ProblemLevel.ERROR,
            "page-path-taken",
            "The page of this file is already the page of " + owner + "; rename one of them."));
  }

  /** The file that wants the page that another one has left. */
  Optional<String> heir(String left) {
    return page(left).map(byPage::get).map(NavigableSet::first);
  }

  private Optional<String> page(String path) {
    return config.page(path).map(page -> page.page().toLowerCase(Locale.ROOT));
  }
}
