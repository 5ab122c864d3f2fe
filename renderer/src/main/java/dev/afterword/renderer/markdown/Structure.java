package dev.afterword.renderer.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  private static final Query BLOCKS =
      Query.of("p div ul ol dl table blockquote pre figure h1 h2 h3 h4 h5 h6 hr details section");

  private static final Query LISTS = Query.of("ul ol");
  private static final Query ITEMS = Query.of("li");
  private static final Query SECTION_HEADINGS = Query.of("h2 h3 h4 h5 h6");
  private static final Query BARE_SECTIONS =
      Query.of("section").and(section -> SECTION_HEADINGS.in(section).isEmpty());
  private static final Query INNER_LINKS = Query.of("a").with("href").and(Structure::isInLink);
  private static final Query NO_LINKS = Query.of("a").without("href").without("id");
  private static final Query DETAILS = Query.of("details");
  private static final Query FIGURES = Query.of("figure");
  private static final Query UNDIRECTED = Query.of("bdo").without("dir");
  private static final Query UNDATED =
      Query.of("time").and(time -> !isDay(time.attr("datetime").strip()));
  private static final List<Part> PARTS =
      List.of(
          new Part("dd dt", "dl"),
          new Part("figcaption", "figure"),
          new Part("summary", "details"),
          new Part("rt rp", "ruby"));

  private Structure() {}

  static void mend(Element root) {
    phrasesAroundBlocks(root).forEach(Element::unwrap);
    wrapStrayItems(root);
    PARTS.forEach(part -> unwrapStray(root, part));
    DETAILS.in(root).forEach(Structure::mendDetails);
    FIGURES.in(root).forEach(Structure::mendFigure);
    UNDIRECTED.in(root).forEach(Element::unwrap);
    UNDATED.in(root).forEach(Element::unwrap);
    LISTS.in(root).forEach(Structure::wrapForeign);
    BARE_SECTIONS.in(root).forEach(part -> part.tagName("div"));
    INNER_LINKS.in(root).forEach(Element::unwrap);
    NO_LINKS.in(root).forEach(Element::unwrap);
  }

  /** Each element is looked at once, so that deep nesting costs no more than shallow. */
  private static List<Element> phrasesAroundBlocks(Element root) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var phrases = new ArrayList<Element>();
    for (Element block : BLOCKS.in(root)) {
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

  private record Part(Query part, Query whole) {
    Part(String part, String whole) {
      this(Query.of(part), Query.of(whole));
    }
  }

  private static void wrapStrayItems(Element root) {
    for (Element stray : ITEMS.in(root)) {
      Element parent = stray.parent();
      if (parent != null && !LISTS.fits(parent)) {
        stray.wrap("<ul></ul>");
      }
    }
  }

  private static boolean isInLink(Element element) {
    Element above = element.parent();
    while (above != null && !above.normalName().equals("a")) {
      above = above.parent();
    }
    return above != null;
  }

  private static void unwrapStray(Element root, Part kind) {
    for (Element stray : kind.part().in(root)) {
      Element parent = stray.parent();
      if (parent != null && !kind.whole().fits(parent)) {
        stray.unwrap();
      }
    }
  }

  /** Its summary comes first; what has none is shown open. */
  private static void mendDetails(Element details) {
    List<Element> summaries = children(details, "summary");
    if (summaries.isEmpty()) {
      details.clearAttributes().tagName("div");
      return;
    }
    details.prependChild(summaries.getFirst());
    summaries.stream().skip(1).forEach(other -> other.tagName("p"));
  }

  /** It has one caption, below. */
  private static void mendFigure(Element figure) {
    List<Element> captions = children(figure, "figcaption");
    captions.stream().skip(1).forEach(other -> other.tagName("div"));
    captions.stream().limit(1).forEach(figure::appendChild);
  }

  private static List<Element> children(Element whole, String name) {
    return whole.children().stream().filter(child -> child.normalName().equals(name)).toList();
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException other) {
      return false;
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
