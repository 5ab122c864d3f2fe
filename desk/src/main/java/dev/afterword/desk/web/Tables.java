package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import java.util.List;

/** Tables that scroll by themselves, with the keyboard too. */
final class Tables {
  private Tables() {}

  static Element of(String caption, List<String> headings, List<Element> rows) {
    Element head = Element.of("tr");
    headings.forEach(heading -> head.add(Element.of("th", heading).with("scope", "col")));
    return Element.of("div")
        .with("class", "wide")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", caption)
        .add(
            Element.of("table")
                .add(Element.of("caption", caption).with("class", "unseen"))
                .add(Element.of("thead").add(head))
                .add(Element.of("tbody").addAll(rows)));
  }

  static Element row(Element heading, Element... cells) {
    Element row = Element.of("tr").add(Element.of("th").with("scope", "row").add(heading));
    for (Element cell : cells) {
      row.add(Element.of("td").add(cell));
    }
    return row;
  }

  static Element number(long number) {
    return Element.of("span", Long.toString(number)).with("class", number == 0 ? "zero" : "number");
  }

  static Element text(String text) {
    return Element.of("span", text);
  }

  static Element nothing(String sentence) {
    return Element.of("p", sentence).with("class", "nothing");
  }
}
