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

  private ObsoleteTags() {}

  static void modernise(Element root) {
    for (Element centre : root.select("center")) {
      centre.addClass("align-center");
    }
    for (Element old : root.select(String.join(",", TODAY.keySet()))) {
      old.tagName(TODAY.getOrDefault(old.normalName(), "span"));
    }
    for (Element box : root.select("input[type=checkbox]")) {
      box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑ " : "☐ "));
    }
  }
}
