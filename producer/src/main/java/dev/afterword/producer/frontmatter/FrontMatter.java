package dev.afterword.producer.frontmatter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of front matter, in the order of the file.
 *
 * @param fields top-level entries
 */
public record FrontMatter(List<Field> fields) {
  /** Takes its own copy. */
  public FrontMatter {
    fields = List.copyOf(fields);
  }

  /** The first of these keys that is there and not blank; case does not matter. */
  public Optional<Field> first(List<String> names) {
    return names.stream().flatMap(name -> named(name).stream()).findFirst();
  }

  /** The entry with this key, if it is there and not blank; case does not matter. */
  public Optional<Field> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> field.name().equals(wanted) && !field.isBlank())
        .findFirst();
  }

  /** Whether all keys are among these, in lower case. */
  public boolean holdsOnly(Set<String> names) {
    return fields.stream().allMatch(field -> names.contains(field.name()));
  }
}
