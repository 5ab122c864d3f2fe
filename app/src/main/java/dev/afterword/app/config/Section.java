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
  private final String title;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private record Entry(Position key, Node value) {}

  /** Reads below a name, which messages show as the title: the same unless it may be a secret. */
  private Section(Document document, String name, String title) {
    this.document = document;
    this.name = name;
    this.title = title;
  }

  /** A section without keys. */
  static Section empty(Document document) {
    return new Section(document, "", "");
  }

  /** The keys of a node; a node that holds none is refused, one that is empty is not. */
  static Section of(Document document, Node node) {
    return new Section(document, "", "").fill(node);
  }

  private Section fill(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else if (!Document.isNothing(node)) {
      var subject = title.isEmpty() ? "the file" : title;
      document.refuse(Position.of(node), subject + " takes keys: write key: value, indented");
    }
    return this;
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
    boolean plain = KEY.matcher(key).matches();
    if (!plain && !(name.equals("channels") && ChannelReader.NAME.matcher(key).matches())) {
      return title.isEmpty() ? "this key" : title + ".?";
    }
    return title.isEmpty() ? key : title + "." + key;
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
    return entry(key).flatMap(entry -> document.value(shown(key), entry.value(), shape));
  }

  /** One value or a list of them; empty if the key is absent. */
  <T> List<T> list(String key, Shape<T> shape) {
    return entry(key).map(entry -> items(key, entry.value(), shape)).orElse(List.of());
  }

  private <T> List<T> items(String key, Node node, Shape<T> shape) {
    if (!(node instanceof SequenceNode sequence)) {
      return document.value(shown(key), node, shape).stream().toList();
    }
    var items = new ArrayList<T>();
    for (var item : sequence.getValue()) {
      document.value(shown(key), item, shape).ifPresent(value -> addOnce(items, value, key, item));
    }
    return items;
  }

  private <T> void addOnce(List<T> items, T value, String key, Node item) {
    if (items.contains(value)) {
      document.refuse(Position.of(item), shown(key) + " names one thing twice: remove one");
    } else {
      items.add(value);
    }
  }

  /** Further keys below a key; empty if it is absent. */
  Section section(String key) {
    var section = new Section(document, full(key), shown(key));
    return entry(key).map(entry -> section.fill(entry.value())).orElse(section);
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
