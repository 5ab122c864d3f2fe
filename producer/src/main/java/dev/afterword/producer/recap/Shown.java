package dev.afterword.producer.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the page sees.
 *
 * @param body what holds all of it
 * @param elements the body and every element in it, from top to bottom
 * @param letters of its text; what is code is in no language
 */
record Shown(Element body, List<Element> elements, Letters letters) {

  /** Walks the page once for all who ask. */
  static Shown of(Element body) {
    List<Element> elements = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          switch (node) {
            case Element element -> elements.add(element);
            case TextNode text when !isCode(text.parent()) -> texts.add(text.getWholeText());
            default -> {}
          }
        });
    var letters = new Letters(0, 0);
    for (String text : texts) {
      letters = letters.and(text);
    }
    return new Shown(body, elements, letters);
  }

  private static boolean isCode(@Nullable Node parent) {
    return parent instanceof Element element && (element.nameIs("code") || element.nameIs("pre"));
  }

  /** All of its text; gathered anew each time, and mostly nobody asks. */
  String words() {
    return body.text();
  }

  Stream<Element> named(String name) {
    return elements.stream().filter(element -> element.nameIs(name));
  }

  boolean hasVideos(int least) {
    return named("video").limit(least).count() == least;
  }
}
