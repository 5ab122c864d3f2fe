package dev.afterword.producer;

import dev.afterword.contract.RecapId;
import dev.afterword.producer.recap.PagePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who is who: the id of a recap is its first path, so whatever has moved is written down. A path
 * that has ever moved stays in the list, even if it returned.
 */
final class Identities {
  private final ProducerConfig config;
  private final Map<String, RecapId> before;
  private final Map<String, RecapId> after;

  Identities(ProducerConfig config, Map<String, RecapId> moved) {
    this.config = config;
    this.before = Map.copyOf(moved);
    this.after = new TreeMap<>(moved);
  }

  /**
   * Follows the differences; an id that is still in use is not given twice. What is gone keeps its
   * id, for it may come back.
   *
   * @param present paths that are there now
   * @param foreign whether another source has an id
   */
  void follow(Differences differences, Set<String> present, Predicate<RecapId> foreign) {
    Map<String, RecapId> arrived = new HashMap<>();
    differences
        .moved()
        .forEach((path, from) -> former(from).ifPresent(id -> arrived.put(path, id)));
    differences.moved().values().forEach(after::remove);
    after.putAll(arrived);
    for (String path : differences.added()) {
      if (!after.containsKey(path)) {
        natural(path).ifPresent(id -> arrive(path, id, present, foreign));
      }
    }
  }

  private void arrive(String path, RecapId id, Set<String> present, Predicate<RecapId> foreign) {
    List<String> holders =
        after.entrySet().stream()
            .filter(entry -> entry.getValue().equals(id))
            .map(Map.Entry::getKey)
            .toList();
    if (holders.stream().anyMatch(present::contains) || foreign.test(id)) {
      after.put(path, free(id, foreign));
    } else {
      // Whoever had it is gone, and this is where it began.
      holders.forEach(after::remove);
      if (!holders.isEmpty()) {
        after.put(path, id);
      }
    }
  }

  /** The id a path had before. */
  Optional<RecapId> former(String path) {
    return Optional.ofNullable(before.get(path)).or(() -> natural(path));
  }

  /** The id a path has now. */
  Optional<RecapId> of(String path) {
    return Optional.ofNullable(after.get(path)).or(() -> natural(path));
  }

  /** Whether a path's recap has ever been somewhere else. */
  boolean hasMoved(String path) {
    return before.containsKey(path) || after.containsKey(path);
  }

  Map<String, RecapId> moved() {
    return Map.copyOf(after);
  }

  private Optional<RecapId> natural(String path) {
    return config.page(path).map(PagePath::id);
  }

  private RecapId free(RecapId wanted, Predicate<RecapId> foreign) {
    int number = 2;
    while (true) {
      var id = new RecapId(wanted.value() + "-" + number);
      if (!after.containsValue(id) && !foreign.test(id)) {
        return id;
      }
      number++;
    }
  }
}
