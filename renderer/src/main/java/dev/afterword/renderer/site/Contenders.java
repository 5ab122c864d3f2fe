package dev.afterword.renderer.site;

import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recaps by the page they want: of several that want one, the one with the later event is shown.
 */
final class Contenders {
  private static final Logger log = LoggerFactory.getLogger(Contenders.class);

  private final Map<SitePath, TreeSet<Known.Live>> paths = new HashMap<>();

  void add(Known.Live live) {
    var all =
        paths.computeIfAbsent(
            live.path(),
            _ ->
                new TreeSet<>(
                    Comparator.comparing(Known.Live::location).thenComparing(Known.Live::id)));
    all.add(live);
    if (all.size() > 1) {
      log.info(
          "{} recaps want one page, {}: the later one, {}, has it",
          all.size(),
          live.path(),
          all.getLast().id());
    }
  }

  void remove(Known.Live live) {
    TreeSet<Known.Live> all = paths.get(live.path());
    if (all != null) {
      all.remove(live);
      if (all.isEmpty()) {
        paths.remove(live.path());
      }
    }
  }

  /** The recap that a path shows. */
  Optional<Known.Live> winner(SitePath path) {
    return Optional.ofNullable(paths.get(path)).map(TreeSet::getLast);
  }

  /** Whether the recap is the one shown at its path. */
  boolean isShown(RecapId id, SitePath path) {
    return winner(path).filter(live -> live.id().equals(id)).isPresent();
  }
}
