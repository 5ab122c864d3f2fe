package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;

/** Parts of forms. */
final class Fields {
  private Fields() {}

  static Element hidden(String name, String value) {
    return Element.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  static Element button(String text) {
    return Element.of("button", text).with("type", "submit");
  }

  /** A button that says which of several deeds a form is for. */
  static Element button(String text, String name, String value) {
    return button(text).with("name", name).with("value", value);
  }

  /** A box that is ticked or not. */
  static Element choice(String label, String name, String value) {
    return Element.of("label")
        .with("class", "choice")
        .add(Element.of("input").with("type", "checkbox").with("name", name).with("value", value))
        .add(Element.of("span", label));
  }

  /** A line of text with its label. */
  static Element text(String label, String name, String hint) {
    return Element.of("label")
        .add(Element.of("span", label))
        .add(
            Element.of("input")
                .with("type", "text")
                .with("name", name)
                .with("maxlength", "500")
                .with("placeholder", hint)
                .with("autocomplete", "off"));
  }
}
