package dev.afterword.renderer.markdown;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Says in today's HTML what the tags of old said. */
final class ObsoleteTags {
  private static final Map<String, String> TODAY =
      Map.of(
          "strike", "s", "tt", "code", "acronym", "abbr", "big", "span", "font", "span", "dir",
          "ul", "menu", "ul", "center", "div");

  private static final Query CENTRES = Query.of("center");
  private static final Query OLD = Query.of(String.join(" ", TODAY.keySet()));
  private static final Query BOXES =
      Query.of("input").and(input -> input.attr("type").equalsIgnoreCase("checkbox"));

  private ObsoleteTags() {}

  static void modernise(Element root) {
    for (Element centre : CENTRES.in(root)) {
      centre.addClass("align-center");
    }
    for (Element old : OLD.in(root)) {
      old.tagName(TODAY.getOrDefault(old.normalName(), "span"));
    }
    for (Element box : BOXES.in(root)) {
      box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑ " : "☐ "));
    }
  }
}
