package dev.afterword.producer.recap;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Where an element lies. A query would be parsed again for each element that is asked about. */
final class Ancestry {
  private Ancestry() {}

  /** Whether an element or one around it has one of these names. */
  static boolean isWithin(Element element, Set<String> names) {
    for (Element around = element; around != null; around = around.parent()) {
      if (names.contains(around.normalName())) {
        return true;
      }
    }
    return false;
  }
}
