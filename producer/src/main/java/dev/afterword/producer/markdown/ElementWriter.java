package dev.afterword.producer.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/** Appends to a page as one writes: tags open and close, neighbouring text becomes one node. */
final class ElementWriter {
  private static final Map<String, Tag> TAGS = tags();

  private final StringBuilder text = new StringBuilder();
  private Element at;

  /** Whether anything was written, and whether that ended a line. */
  private boolean begun;

  private boolean atLineStart;

  ElementWriter(Element page) {
    this.at = page;
  }

  /** Looking a tag up by its name costs more than the element. */
  private static Map<String, Tag> tags() {
    var tags = new HashMap<String, Tag>();
    for (String name :
        List.of(
            "a",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul")) {
      tags.put(name, Tag.valueOf(name));
    }
    return Map.copyOf(tags);
  }

  /** Begins an element; what follows is inside. */
  Element open(String name) {
    at = empty(name);
    return at;
  }

  /** An element without content. */
  Element empty(String name) {
    flush();
    Tag tag = Optional.ofNullable(TAGS.get(name)).orElseGet(() -> Tag.valueOf(name));
    var element = new Element(tag, "");
    at.appendChild(element);
    wrote(false);
    return element;
  }

  /** Ends the innermost element. */
  void close() {
    flush();
    Element parent = at.parent();
    at = parent == null ? at : parent;
    wrote(false);
  }

  void text(String words) {
    if (!words.isEmpty()) {
      text.append(words);
      wrote(words.endsWith("\n"));
    }
  }

  /** Ends the line, if one has begun. */
  void line() {
    if (begun && !atLineStart) {
      text("\n");
    }
  }

  /** Elements that were made elsewhere; they end with a line. */
  void take(List<Node> nodes) {
    flush();
    at.appendChildren(nodes);
    wrote(true);
  }

  /** Writes what is still in hand. */
  void flush() {
    if (!text.isEmpty()) {
      at.appendChild(new TextNode(text.toString()));
      text.setLength(0);
    }
  }

  private void wrote(boolean line) {
    begun = true;
    atLineStart = line;
  }
}
