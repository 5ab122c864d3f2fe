package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.producer.frontmatter.YamlTree.YamlValue;
import java.util.Optional;

/** A map or list that is still open. */
final class YamlFrame {
  private final boolean map;
  private final Optional<String> anchor;
  private final ObjectNode entries = JsonNodeFactory.instance.objectNode();
  private final ArrayNode members = JsonNodeFactory.instance.arrayNode();
  private boolean wantsKey;
  private String key = "";
  private Position position;
  private int weight = 1;

  private YamlFrame(boolean map, Optional<String> anchor, Position position) {
    this.map = map;
    this.anchor = anchor;
    this.wantsKey = map;
    this.position = position;
  }

  static YamlFrame map(Optional<String> anchor, Position position) {
    return new YamlFrame(true, anchor, position);
  }

  static YamlFrame list(Optional<String> anchor, Position position) {
    return new YamlFrame(false, anchor, position);
  }

  boolean isMap() {
    return map;
  }

  boolean wantsKey() {
    return wantsKey;
  }

  Optional<String> anchor() {
    return anchor;
  }

  String lastKey() {
    return key;
  }

  Position lastPosition() {
    return position;
  }

  void key(String name, Position at) throws FrontMatterException {
    if (entries.has(name)) {
      throw FrontMatterException.syntax(
          at, "The key " + name + " is there twice; remove one of them.");
    }
    key = name;
    position = at;
    wantsKey = false;
  }

  /** Adds a value and answers how many values are in here, aliases counted as often as used. */
  int add(YamlValue value) {
    if (map) {
      entries.set(key, value.node());
      wantsKey = true;
    } else {
      members.add(value.node());
    }
    // Saturating: an alias bomb doubles faster than an int holds.
    weight = (int) Math.min(Integer.MAX_VALUE, (long) weight + value.weight());
    return weight;
  }

  YamlValue value() {
    return new YamlValue(map ? entries : members, weight);
  }
}
