package dev.afterword.renderer.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * A question to a tree of elements. A body is asked dozens of them, most of which find nothing: so
 * each is a look at the names of its elements, a tenth of what a selector costs.
 *
 * @param names of elements; none: any
 * @param more what else has to hold
 */
record Query(Set<String> names, Predicate<Element> more) {
  Query {
    names = Set.copyOf(names);
  }

  /** Elements of these names, with blanks between. */
  static Query of(String names) {
    return new Query(Set.of(names.split(" ")), _ -> true);
  }

  /** Elements of any name. */
  static Query any() {
    return new Query(Set.of(), _ -> true);
  }

  /** Those of them that have an attribute. */
  Query with(String attribute) {
    return and(element -> element.hasAttr(attribute));
  }

  /** Those of them that do not have an attribute. */
  Query without(String attribute) {
    return and(element -> !element.hasAttr(attribute));
  }

  /** Those of them of which something else holds. */
  Query and(Predicate<Element> other) {
    return new Query(names, more.and(other));
  }

  /** All that fit, the element itself included, in the order of the page. */
  List<Element> in(Element root) {
    var found = new ArrayList<Element>();
    collect(root, found);
    return found;
  }

  private void collect(Element element, List<Element> found) {
    if (fits(element)) {
      found.add(element);
    }
    int children = element.childNodeSize();
    for (int at = 0; at < children; at++) {
      if (element.childNode(at) instanceof Element child) {
        collect(child, found);
      }
    }
  }

  boolean fits(Element element) {
    return (names.isEmpty() || names.contains(element.normalName())) && more.test(element);
  }
}
