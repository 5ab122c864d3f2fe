package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;

/** Shows the state of a delivery by word, sign and colour, never by colour alone. */
final class Marks {
  private Marks() {}

  /** With its word beside the sign. */
  static Element full(String state) {
    return Element.of("span").with("class", "mark " + state).add(sign(state)).add(" " + state);
  }

  /** The sign alone, for narrow cells; the word is there for those who listen. */
  static Element brief(String state) {
    return Element.of("span")
        .with("class", "mark " + state)
        .add(Element.of("span", glyph(state)).with("aria-hidden", "true"))
        .add(Element.of("span", state).with("class", "unseen"));
  }

  private static Element sign(String state) {
    return Element.of("span", glyph(state)).with("aria-hidden", "true");
  }

  private static String glyph(String state) {
    return switch (state) {
      case "delivered" -> "✓";
      case "planned" -> "◷";
      case "sending", "retracting" -> "→";
      case "held" -> "‖";
      case "uncertain" -> "?";
      case "rejected" -> "✕";
      case "retracted" -> "↩";
      default -> "–";
    };
  }
}
