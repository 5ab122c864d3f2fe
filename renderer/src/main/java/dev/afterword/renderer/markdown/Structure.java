package dev.afterword.renderer.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Mends nesting that HTML does not allow, so that a pasted fragment cannot break the page. */
final class Structure {
  private static final Set<String> PHRASING =
      Set.of(
          ("span b strong i em u s sub sup code small mark kbd q cite var samp dfn abbr bdi bdo h1"
                  + " h2 h3 h4 h5 h6 summary")
              .split(" "));

  private static final String BLOCK =
      "p, div, ul, ol, dl, table, blockquote, pre, figure, h1, h2, h3, h4, h5, h6, hr, details,"
          + " section";

  private Structure() {}

  static void mend(Element root) {
    phrasesAroundBlocks(root).forEach(Element::unwrap);
    wrapStray(root, "li", "ul, ol", "ul");
    unwrapStray(root, "dd, dt", "dl");
    unwrapStray(root, "figcaption", "figure");
    unwrapStray(root, "summary", "details");
    unwrapStray(root, "rt, rp", "ruby");
    for (Element list : root.select("ul, ol")) {
      wrapForeign(list);
    }
    root.select("section:not(:has(h2, h3, h4, h5, h6))").forEach(part -> part.tagName("div"));
    root.select("a a[href]").forEach(Element::unwrap);
    root.select("a:not([href]):not([id])").forEach(Element::unwrap);
  }

  /** Each element is looked at once, so that deep nesting costs no more than shallow. */
  private static List<Element> phrasesAroundBlocks(Element root) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var phrases = new ArrayList<Element>();
    for (Element block : root.select(BLOCK)) {
      Element above = block.parent();
      while (above != null && !above.equals(root) && seen.add(above)) {
        if (PHRASING.contains(above.normalName())) {
          phrases.add(above);
        }
        above = above.parent();
      }
    }
    return phrases;
  }

  private static void wrapStray(Element root, String part, String whole, String wrapper) {
    for (Element stray : root.select(part)) {
      Element parent = stray.parent();
      if (parent != null && !parent.is(whole)) {
        stray.wrap("<" + wrapper + "></" + wrapper + ">");
      }
    }
  }

  private static void unwrapStray(Element root, String part, String whole) {
    for (Element stray : root.select(part)) {
      Element parent = stray.parent();
      if (parent != null && !parent.is(whole)) {
        stray.unwrap();
      }
    }
  }

  private static void wrapForeign(Element list) {
    for (Element child : List.copyOf(list.children())) {
      if (!child.normalName().equals("li")) {
        child.wrap("<li></li>");
      }
    }
  }
}
