package dev.afterword.playground.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An HTML element. Whatever goes in as text or attribute comes out escaped; there is no way in for
 * markup.
 */
record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
  private static final Set<String> VOID = Set.of("link", "meta");

  Element {
    attributes = new LinkedHashMap<>(attributes); // keeps the order, which Map.copyOf does not
    children = List.copyOf(children);
  }

  static Element of(String name, Node... children) {
    return new Element(name, Map.of(), List.of(children));
  }

  static Element of(String name, String text) {
    return of(name, new Text(text));
  }

  Element with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more, children);
  }

  Element style(String className) {
    return with("class", className);
  }

  Element add(List<? extends Node> more) {
    List<Node> all = new ArrayList<>(children);
    all.addAll(more);
    return new Element(name, attributes, all);
  }

  Element add(Node... more) {
    return add(List.of(more));
  }

  @Override
  public void write(StringBuilder html) {
    html.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            html.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Text.escape(value))
                .append('"'));
    html.append('>');
    if (!VOID.contains(name)) {
      children.forEach(child -> child.write(html));
      html.append("</").append(name).append('>');
    }
  }
}
