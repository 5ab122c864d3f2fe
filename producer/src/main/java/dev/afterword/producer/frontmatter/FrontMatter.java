package dev.afterword.producer.frontmatter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of front matter, in the order of the file. */
public final class FrontMatter {
  private final List<Field> fields;

  /**
   * Every page is asked for a hundred keys: by name, in lower case, the first that is not blank.
   */
  private final Map<String, Field> byName = new HashMap<>();

  /** Takes its own copy of the top-level entries. */
  public FrontMatter(List<Field> fields) {
    this.fields = List.copyOf(fields);
    for (Field field : this.fields) {
      if (!field.isBlank()) {
        byName.putIfAbsent(field.name(), field);
      }
    }
  }

  /** Top-level entries. */
  public List<Field> fields() {
    return fields;
  }

  /** The first of these keys that is there and not blank; case does not matter. */
  public Optional<Field> first(List<String> names) {
    return names.stream().flatMap(name -> named(name).stream()).findFirst();
  }

  /** The entry with this key, if it is there and not blank; case does not matter. */
  public Optional<Field> named(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether all keys are among these, in lower case. */
  public boolean holdsOnly(Set<String> names) {
    return fields.stream().allMatch(field -> names.contains(field.name()));
  }
}
