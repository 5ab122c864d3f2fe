package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import java.util.List;

/**
 * Tables that scroll by themselves, with the keyboard too. On a phone each row of most is a card,
 * in which every cell bears its column's name.
 */
final class Tables {
  private Tables() {}

  static Element of(String caption, List<String> headings, List<Row> rows) {
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
                .add(
                    Element.of("tbody")
                        .addAll(rows.stream().map(row -> row.under(headings)).toList())));
  }

  /** What stands in one line; there is a heading for each. */
  record Row(Element heading, List<Element> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    private Element under(List<String> headings) {
      Element row = Element.of("tr").add(Element.of("th").with("scope", "row").add(heading));
      for (int at = 0; at < cells.size(); at++) {
        row.add(Element.of("td").with("data-label", headings.get(at + 1)).add(cells.get(at)));
      }
      return row;
    }
  }

  static Row row(Element heading, Element... cells) {
    return new Row(heading, List.of(cells));
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

  /** Nothing is there, and what would be. */
  static Element nothing(String sentence, String what) {
    return nothing("")
        .add(Element.of("strong", sentence))
        .add(Element.of("small", what).with("class", "hint"));
  }

  /** What a page is for, in a sentence or two. */
  static Element lead(String sentence) {
    return Element.of("p", sentence).with("class", "lead");
  }
}
