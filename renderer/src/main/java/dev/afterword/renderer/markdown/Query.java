package dev.afterword.renderer.markdown;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** A question to a tree of elements, compiled once: a text would be compiled at every call. */
final class Query {
  private final Evaluator evaluator;

  private Query(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  static Query of(String css) {
    return new Query(QueryParser.parse(css));
  }

  /** All that fit, the element itself included, in the order of the page. */
  List<Element> in(Element root) {
    return root.select(evaluator);
  }

  boolean fits(Element element) {
    return element.is(evaluator);
  }
}
