package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Watch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What we add to a body that is clean. */
final class Decoration {
  /** What holds a link that stands alone. */
  private static final Set<String> HOLDERS = Set.of("p", "div", "figure");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Query IMAGES = Query.of("img");
  private static final Query TABLES = Query.of("table");
  private static final Query LINKS = Query.of("a").with("href");
  private static final Query CODE = Query.of("pre");
  private static final Query PARAGRAPHS = Query.of("p");

  private Decoration() {}

  static void add(Element root, List<Recording> recordings) {
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
    LINKS.in(root).forEach(link -> facade(link, recordings));
    for (Element link : LINKS.in(root)) {
      if (link.childrenSize() == 0 && link.text().isBlank()) {
        // To take it out would cost as much as it has neighbours.
        link.removeAttr("href");
      }
    }
    CODE.in(root).forEach(block -> block.attr("tabindex", "0"));
    for (Element empty : PARAGRAPHS.in(root)) {
      if (empty.childrenSize() == 0 && empty.text().isBlank()) {
        empty.remove();
      }
    }
  }

  /** A link that stands alone and leads to a video becomes what looks like one. */
  private static void facade(Element link, List<Recording> recordings) {
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
              player -> {
                if (ADDRESS.matcher(link.text().strip()).matches()) {
                  link.text(name(watch, recordings));
                }
                link.attr("class", "embed").attr("href", watch.url()).attr("data-player", player);
              });
    }
  }

  /** A bare address tells a reader less than what is recorded there. */
  private static String name(Watch watch, List<Recording> recordings) {
    return recordings.stream()
        .filter(recording -> Watch.of(recording.url()).url().equals(watch.url()))
        .findFirst()
        .map(recording -> recording.title() + " · " + watch.site())
        .orElse(watch.site());
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
