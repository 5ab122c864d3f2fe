package dev.afterword.producer.recap;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the page will not show as its author wrote it. */
final class Markup {
  private static final Set<String> REMOVED =
      Set.of("script", "style", "meta", "link", "object", "embed", "form");

  private Markup() {}

  static void check(Shown page, BodyText body, Warnings warnings) {
    for (Element element : page.elements()) {
      String name = element.normalName();
      if (REMOVED.contains(name)) {
        stripped(body, warnings, "<" + name, "<" + name + "> is removed from the page; delete it.");
      }
      switch (name) {
        case "iframe" -> frame(element, body, warnings);
        case "img" -> image(element, body, warnings);
        case "p" -> paragraph(element, body, warnings);
        default -> {}
      }
      attributes(element, body, warnings);
    }
  }

  private static void frame(Element frame, BodyText body, Warnings warnings) {
    if (VideoAddress.of(Links.cleaned(frame.attr("src"))).isEmpty()) {
      stripped(body, warnings, "<iframe", "A frame of another site becomes a link; write a link.");
    }
  }

  private static void image(Element image, BodyText body, Warnings warnings) {
    if (image.attr("alt").isEmpty()) {
      warnings.add(
          "image-without-alt",
          () -> body.find(image.attr("src")),
          "The image has no alternative text; say in a few words what it shows.");
    }
  }

  private static void paragraph(Element paragraph, BodyText body, Warnings warnings) {
    // Every paragraph comes here, and gathering its text costs more than a look at its beginning.
    if (!(paragraph.firstChild() instanceof TextNode first)
        || !first.getWholeText().stripLeading().startsWith("##")) {
      return;
    }
    String text = paragraph.ownText();
    if (text.startsWith("##") && text.matches("(?s)#{2,6}[^\\s#].*")) {
      warnings.add(
          "heading-without-space",
          () -> body.find(text.lines().findFirst().orElse("")),
          "A heading needs a space after its # signs; without it the line stays text.");
    }
  }

  private static void attributes(Element element, BodyText body, Warnings warnings) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = Links.cleaned(attribute.getValue()).toLowerCase(Locale.ROOT);
      if (key.startsWith("on") && key.length() > 3) {
        stripped(
            body, warnings, attribute.getKey(), "The handler " + key + " is removed; delete it.");
      } else if (value.startsWith("javascript:") || value.startsWith("data:text/html")) {
        stripped(
            body,
            warnings,
            attribute.getValue(),
            "An address that runs code is removed; write a link.");
      }
    }
  }

  private static void stripped(BodyText body, Warnings warnings, String piece, String message) {
    warnings.add("markup-stripped", () -> body.find(piece), message);
  }
}
