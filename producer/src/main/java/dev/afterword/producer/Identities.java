package dev.afterword.producer;

import dev.afterword.contract.RecapId;
import dev.afterword.producer.recap.PagePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who is who: the id of a recap is its first path, so whatever has moved is written down. A path
 * that has ever moved stays in the list, even if it returned.
 */
final class Identities {
  private final String root;
  private final Map<String, RecapId> before;
  private final Map<String, RecapId> after;

  Identities(String root, Map<String, RecapId> moved) {
    this.root = root;
    this.before = Map.copyOf(moved);
    this.after = new TreeMap<>(moved);
  }

  /** Follows the differences; an id that is still in use is not given twice. */
  void follow(Differences differences, Predicate<RecapId> taken) {
    Map<String, RecapId> arrived = new HashMap<>();
    differences
        .moved()
        .forEach((path, from) -> former(from).ifPresent(id -> arrived.put(path, id)));
    differences.moved().values().forEach(after::remove);
    differences.deleted().forEach(after::remove);
    after.putAll(arrived);
    for (String path : differences.added()) {
      natural(path)
          .filter(id -> after.containsValue(id) || taken.test(id))
          .ifPresent(id -> after.put(path, free(id, taken)));
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
    return PagePath.of(root, path).map(PagePath::id);
  }

  private RecapId free(RecapId wanted, Predicate<RecapId> taken) {
    int number = 2;
    while (true) {
      var id = new RecapId(wanted.value() + "-" + number);
      if (!after.containsValue(id) && !taken.test(id)) {
        return id;
      }
      number++;
    }
  }
}
