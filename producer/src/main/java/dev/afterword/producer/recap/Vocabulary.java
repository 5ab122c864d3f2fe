package dev.afterword.producer.recap;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys of front matter say what.
 *
 * @param chosen meanings whose keys a site has chosen; all others keep theirs
 */
public record Vocabulary(Map<Meaning, List<String>> chosen) {
  private static final List<String> STATE =
      List.of("draft", "published", "status", "announce", "venue");

  private static final Vocabulary STANDARD = new Vocabulary(Map.of());

  /** Asked for by every file of most sites. */
  private static final Set<String> STANDARD_KEYS = STANDARD.gathered();

  /** Takes its own copy. */
  public Vocabulary {
    var copy = new EnumMap<Meaning, List<String>>(Meaning.class);
    chosen.forEach((meaning, keys) -> copy.put(meaning, List.copyOf(keys)));
    chosen = Map.copyOf(copy);
  }

  /** Every meaning has the keys by which the communities know it. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /** The keys of a meaning, best first. */
  public List<String> keys(Meaning meaning) {
    return chosen.getOrDefault(meaning, meaning.keys());
  }

  /** The top-level keys that become fields of a recap; case does not matter. */
  Set<String> read() {
    return chosen.isEmpty() ? STANDARD_KEYS : gathered();
  }

  private Set<String> gathered() {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Meaning meaning : Meaning.values()) {
      // Of a map only a member is read, so the map itself is kept.
      keys(meaning).stream().filter(key -> key.indexOf('.') < 0).forEach(names::add);
    }
    names.addAll(STATE);
    return Collections.unmodifiableSet(names);
  }
}
