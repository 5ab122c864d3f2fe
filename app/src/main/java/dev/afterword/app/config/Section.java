package dev.afterword.app.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of one mapping. What was never asked for is unknown, which {@link #close()} tells. */
final class Section {
  private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z._-]{0,39}");

  private final Document document;
  private final String name;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private record Entry(Position key, Node value) {}

  private Section(Document document, String name) {
    this.document = document;
    this.name = name;
  }

  /** A section without keys. */
  static Section empty(Document document, String name) {
    return new Section(document, name);
  }

  /** The keys of a node; a node that holds none is refused, one that is empty is not. */
  static Section of(Document document, String name, Node node) {
    var section = new Section(document, name);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(section::add);
    } else if (!Document.isNothing(node)) {
      var subject = name.isEmpty() ? "the file" : name;
      document.refuse(Position.of(node), subject + " takes keys: write key: value, indented");
    }
    return section;
  }

  private void add(NodeTuple tuple) {
    var position = Position.of(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      document.refuse(position, "a key is one word");
      return;
    }
    var earlier = entries.putIfAbsent(key.getValue(), new Entry(position, tuple.getValueNode()));
    if (earlier == null) {
      document.locate(full(key.getValue()), place(position, tuple.getValueNode()));
    } else {
      document.refuse(
          position,
          shown(key.getValue())
              + " is written twice: remove one, the other is in line "
              + earlier.key().line());
    }
  }

  private static Position place(Position key, Node value) {
    return value instanceof ScalarNode ? Position.of(value) : key;
  }

  private String full(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  /** A slip can turn a secret into a key, so only what looks like a key is repeated. */
  private String shown(String key) {
    return KEY.matcher(key).matches()
        ? full(key)
        : name.isEmpty() ? "this key" : "this key of " + name;
  }

  /** In the order of the file. */
  Set<String> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  private Entry required(String key) {
    return Optional.ofNullable(entries.get(key)).orElseThrow();
  }

  private Optional<Entry> entry(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  boolean has(String key) {
    return entry(key).isPresent();
  }

  boolean isMapping(String key) {
    return entry(key).filter(entry -> entry.value() instanceof MappingNode).isPresent();
  }

  /** One value. */
  <T> Optional<T> value(String key, Shape<T> shape) {
    return entry(key).flatMap(entry -> document.value(full(key), entry.value(), shape));
  }

  /** One value or a list of them; empty if the key is absent. */
  <T> List<T> list(String key, Shape<T> shape) {
    return entry(key).map(entry -> items(key, entry.value(), shape)).orElse(List.of());
  }

  private <T> List<T> items(String key, Node node, Shape<T> shape) {
    if (!(node instanceof SequenceNode sequence)) {
      return document.value(full(key), node, shape).stream().toList();
    }
    var items = new ArrayList<T>();
    for (var item : sequence.getValue()) {
      document.value(full(key), item, shape).ifPresent(value -> addOnce(items, value, key, item));
    }
    return items;
  }

  private <T> void addOnce(List<T> items, T value, String key, Node item) {
    if (items.contains(value)) {
      document.refuse(Position.of(item), full(key) + " names one thing twice: remove one");
    } else {
      items.add(value);
    }
  }

  /** Further keys below a key; empty if it is absent. */
  Section section(String key) {
    return entry(key)
        .map(entry -> of(document, full(key), entry.value()))
        .orElseGet(() -> empty(document, full(key)));
  }

  void refuse(String key, String message) {
    document.refuse(required(key).key(), shown(key) + " " + message);
  }

  /** Tells which keys nobody asked for. */
  void close() {
    for (var key : entries.keySet()) {
      if (!known.contains(key)) {
        document.refuse(
            required(key).key(),
            shown(key)
                + " is unknown: "
                + Suggestion.hint(key, known)
                + "known here are "
                + String.join(", ", known));
      }
    }
  }
}
