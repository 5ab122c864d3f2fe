package dev.afterword.desk.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An element with what is in it. Built by one thread. */
public final class Element implements Part {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> WITHOUT_END = Set.of("br", "input", "link", "meta", "hr");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  private Element(String name) {
    if (!NAME.matcher(name).matches() || name.equals("style")) {
      throw new IllegalArgumentException("not an element of ours: " + name);
    }
    this.name = name;
  }

  /** An empty one. */
  public static Element of(String name) {
    return new Element(name);
  }

  /** One with text in it. */
  public static Element of(String name, String text) {
    return new Element(name).add(text);
  }

  /** With an attribute. An address that is none of the web is left out; so are scripts. */
  public Element with(String attribute, String value) {
    if (!NAME.matcher(attribute).matches() || attribute.startsWith("on")) {
      throw new IllegalArgumentException("not an attribute of ours: " + attribute);
    }
    if (!ADDRESSES.contains(attribute) || isAddress(value)) {
      attributes.put(attribute, value);
    }
    return this;
  }

  /** With an attribute that has no value. */
  public Element with(String attribute) {
    return with(attribute, "");
  }

  private static boolean isAddress(String value) {
    boolean local = value.startsWith("/") && !value.startsWith("//") && !value.startsWith("/\\");
    return local
        || value.startsWith("?")
        || value.startsWith("#")
        || value.startsWith("https://")
        || value.startsWith("http://");
  }

  /** With text at its end. */
  public Element add(String text) {
    parts.add(new Text(text));
    return this;
  }

  /** With something at its end. */
  public Element add(Part part) {
    parts.add(part);
    return this;
  }

  /** With something at its end, if it is there. */
  public Element add(Optional<? extends Part> part) {
    part.ifPresent(parts::add);
    return this;
  }

  /** With several at its end. */
  public Element addAll(List<? extends Part> more) {
    parts.addAll(more);
    return this;
  }

  @Override
  public void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          Text.escape(value, out);
          out.append('"');
        });
    out.append('>');
    if (!WITHOUT_END.contains(name)) {
      parts.forEach(part -> part.write(out));
      out.append("</").append(name).append('>');
    }
  }

  /** A whole document, of an {@code html} element. */
  public String document() {
    var out = new StringBuilder("<!doctype html>\n");
    write(out);
    return out.append('\n').toString();
  }
}
