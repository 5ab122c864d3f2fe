package dev.afterword.producer.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a reader of the page sees.
 *
 * @param body what holds all of it
 * @param elements the body and every element in it, from top to bottom
 * @param words its text
 */
record Shown(Element body, List<Element> elements, String words) {

  /** Walks the page once for all who ask. */
  static Shown of(Element body) {
    List<Element> elements = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            elements.add(element);
          }
        });
    return new Shown(body, elements, body.text());
  }

  Stream<Element> named(String name) {
    return elements.stream().filter(element -> element.nameIs(name));
  }

  boolean hasVideos(int least) {
    return named("video").limit(least).count() == least;
  }
}
