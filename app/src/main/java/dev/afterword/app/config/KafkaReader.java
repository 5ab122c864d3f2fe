package dev.afterword.app.config;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads client properties, written with dots or nested. */
final class KafkaReader {
  private static final int DEEPEST = 8;

  /** What the promise of saying everything once rests on is not configurable. */
  private static final Set<String> OURS =
      Set.of(
          "auto.offset.reset",
          "enable.auto.commit",
          "enable.idempotence",
          "group.id",
          "group.instance.id",
          "group.protocol",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "transactional.id",
          "value.deserializer",
          "value.serializer");

  private final SortedMap<String, String> properties = new TreeMap<>();

  private KafkaReader() {}

  static Kafka read(Section section) {
    var reader = new KafkaReader();
    reader.flatten(section, "", 0);
    return new Kafka(reader.properties);
  }

  private void flatten(Section section, String prefix, int depth) {
    for (var key : section.keys()) {
      var name = prefix + key;
      if (!section.isMapping(key)) {
        property(section, key, name);
      } else if (depth < DEEPEST) {
        flatten(section.section(key), name + ".", depth + 1);
      } else {
        section.refuse(key, "is nested too deeply: write the property with dots");
      }
    }
  }

  private void property(Section section, String key, String name) {
    var values = section.list(key, shape(name));
    if (OURS.contains(name)) {
      section.refuse(key, "is set by Afterword itself: remove it");
    } else if (properties.containsKey(name)) {
      section.refuse(key, "is written twice, with dots and nested: remove one");
    } else if (!values.isEmpty()) {
      properties.put(name, String.join(",", values));
    }
  }

  private static Shape<String> shape(String name) {
    return name.equals("bootstrap.servers") ? Shapes::servers : Shapes::text;
  }
}
