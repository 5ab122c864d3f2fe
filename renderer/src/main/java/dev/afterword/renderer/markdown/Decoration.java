package dev.afterword.renderer.markdown;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What we add to a body that is clean. */
final class Decoration {
  /** What holds a link that stands alone. */
  private static final Set<String> HOLDERS = Set.of("p", "div", "figure");

  private static final Query IMAGES = Query.of("img");
  private static final Query TABLES = Query.of("table");
  private static final Query LINKS = Query.of("a").with("href");
  private static final Query CODE = Query.of("pre");
  private static final Query PARAGRAPHS = Query.of("p");

  private Decoration() {}

  static void add(Element root) {
    for (Element image : IMAGES.in(root)) {
      image.attr("loading", "lazy").attr("decoding", "async");
      if (!image.hasAttr("alt")) {
        image.attr("alt", "");
      }
    }
    for (Element table : TABLES.in(root)) {
      Element scroll = new Element("div").addClass("scroll").attr("tabindex", "0");
      table.replaceWith(scroll);
      scroll.appendChild(table);
    }
    LINKS.in(root).forEach(Decoration::facade);
    CODE.in(root).forEach(block -> block.attr("tabindex", "0"));
    for (Element empty : PARAGRAPHS.in(root)) {
      if (empty.childrenSize() == 0 && empty.text().isBlank()) {
        empty.remove();
      }
    }
  }

  /** A link that stands alone and leads to a video becomes what looks like one. */
  private static void facade(Element link) {
    Element parent = link.parent();
    boolean alone =
        parent != null
            && link.childrenSize() == 0
            && (parent.normalName().equals("body")
                ? isBlank(link.previousSibling()) && isBlank(link.nextSibling())
                : HOLDERS.contains(parent.normalName())
                    && parent.childNodeSize() <= 3
                    && parent.childrenSize() == 1
                    && parent.text().equals(link.text()));
    if (alone) {
      var watch = Watch.of(link.attr("href"));
      watch
          .player()
          .ifPresent(
              player ->
                  link.attr("class", "embed")
                      .attr("href", watch.url())
                      .attr("data-player", player));
    }
  }

  private static boolean isBlank(@Nullable Node beside) {
    return beside == null || (beside instanceof TextNode text ? text.isBlank() : !isLink(beside));
  }

  private static boolean isLink(Node beside) {
    return beside instanceof Element element && element.normalName().equals("a");
  }

  /** The page shows the cover already; recaps like to begin with it. */
  static void removeLeading(Element root, String cover) {
    first(root)
        .filter(image -> image.attr("src").equals(cover))
        .ifPresent(
            image -> {
              Element parent = image.parent();
              image.remove();
              if (parent != null
                  && !parent.equals(root)
                  && parent.childrenSize() == 0
                  && parent.text().isBlank()) {
                parent.remove();
              }
            });
  }

  private static Optional<Element> first(Element root) {
    Node node = root;
    while (node != null) {
      Node child = null;
      for (Node candidate : node.childNodes()) {
        if (!(candidate instanceof TextNode text && text.isBlank())) {
          child = candidate;
          break;
        }
      }
      if (child instanceof Element element && element.normalName().equals("img")) {
        return Optional.of(element);
      }
      node = child;
    }
    return Optional.empty();
  }
}
