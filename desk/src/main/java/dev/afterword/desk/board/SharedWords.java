package dev.afterword.desk.board;

import dev.afterword.contract.Revision;
import java.util.HashMap;
import java.util.Map;

/**
 * Thousands of cells bear the same few sentences and revisions; in memory each is there once. Used
 * under the board's lock.
 */
final class SharedWords {
  private static final int MOST = 5_000;

  private final Map<String, String> known = new HashMap<>();

  private String share(String words) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(words, same -> same);
  }

  Line.About share(Line.About about) {
    return about.sharing(share(about.source()));
  }

  /**
   * A cell of a recap.
   *
   * @param entry the recap, whose revision the cell most often is about
   */
  Cell share(Entry entry, Cell cell) {
    Revision revision =
        entry
            .about()
            .flatMap(Line.About::revision)
            .filter(cell.revision()::equals)
            .orElse(cell.revision());
    return cell.sharing(share(cell.reason()), revision);
  }

  void clear() {
    known.clear();
  }
}
