package dev.afterword.producer.recap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tags: always a list, compared without regard to case, spelled as first written. */
final class Tags {
  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
  private static final int MOST = 50;

  private Tags() {}

  static List<String> of(Matter front) {
    Map<String, String> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> ordered = new LinkedHashSet<>();
    front.all(Meaning.TAGS).stream()
        .flatMap(field -> field.texts().stream())
        .flatMap(SEPARATOR::splitAsStream)
        .map(tag -> EmailAddresses.removed(tag).strip())
        .filter(tag -> !tag.isEmpty())
        .forEach(
            tag -> {
              if (spelled.putIfAbsent(tag, tag) == null) {
                ordered.add(tag);
              }
            });
    return ordered.stream().limit(MOST).toList();
  }
}
