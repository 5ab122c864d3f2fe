package dev.afterword.renderer.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** An id stands on a page once. */
final class Identities {
  /** Headings go first: their ids are what others link to. */
  private static final Query HEADINGS = Query.of("h2 h3 h4 h5 h6").with("id");

  private static final Query OTHERS =
      Query.any().with("id").and(element -> !HEADINGS.fits(element));

  /** Ids of the page around the body. */
  private final Set<String> seen =
      new HashSet<>(List.of("content", "talks", "recordings", "contents", "series", "neighbours"));

  /**
   * The last number each id was made unique with; a body may repeat one a hundred thousand times.
   */
  private final Map<String, Integer> numbers = new HashMap<>();

  private Identities() {}

  static void makeUnique(Element root) {
    var identities = new Identities();
    HEADINGS.in(root).forEach(identities::own);
    OTHERS.in(root).forEach(identities::own);
  }

  private void own(Element element) {
    String wanted = element.id();
    String id = wanted;
    while (!seen.add(id)) {
      id = wanted + "-" + numbers.merge(wanted, 2, (number, _) -> number + 1);
    }
    element.attr("id", id);
  }
}
