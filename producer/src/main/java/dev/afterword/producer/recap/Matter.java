package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.FrontMatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Front matter as one site means it.
 *
 * @param front the entries
 * @param words which keys say what
 */
record Matter(FrontMatter front, Vocabulary words) {
  /** The first entry with this meaning that is not blank. */
  Optional<Field> first(Meaning meaning) {
    return words.keys(meaning).stream().flatMap(key -> named(key).stream()).findFirst();
  }

  /** Every entry with this meaning that is not blank, best first. */
  List<Field> all(Meaning meaning) {
    return words.keys(meaning).stream().flatMap(key -> named(key).stream()).toList();
  }

  /** The entry with this key, if it is not blank; a dot looks into a map. */
  Optional<Field> named(String key) {
    Optional<Field> whole = front.named(key);
    int dot = key.indexOf('.');
    return whole.isPresent() || dot < 0
        ? whole
        : front
            .named(key.substring(0, dot))
            .map(map -> member(map, key.substring(dot + 1), key))
            .filter(field -> !field.isBlank());
  }

  private static Field member(Field map, String path, String key) {
    JsonNode value = map.value();
    for (String part : path.split("\\.", -1)) {
      value = value.path(part);
    }
    return new Field(key, value, map.position());
  }

  List<Field> fields() {
    return front.fields();
  }

  boolean holdsOnly(Set<String> names) {
    return front.holdsOnly(names);
  }
}
