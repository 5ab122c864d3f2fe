package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.producer.frontmatter.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Front matter that no field of a recap holds: kept, but without anybody's address. */
final class ExtraFields {
  private static final int SHORTEST_TYPO = 4;

  private ExtraFields() {}

  static Map<String, JsonNode> of(Matter front, Warnings warnings) {
    Set<String> read = front.words().read();
    Map<String, JsonNode> extra = new TreeMap<>();
    for (Field field : front.fields()) {
      if (read.contains(field.key()) || EmailAddresses.isEmailKey(field.key())) {
        continue;
      }
      suggestion(field.name(), read)
          .ifPresent(
              known ->
                  warnings.add(
                      "key-unknown",
                      field.position(),
                      field.key() + " is no key that is known here; did you mean " + known + "?"));
      JsonNode value = EmailAddresses.removed(field.value());
      if (!value.isNull()) {
        extra.put(field.key(), value);
      }
    }
    return extra;
  }

  /** The known key one slip of the finger away. */
  static Optional<String> suggestion(String name, Set<String> read) {
    if (name.length() < SHORTEST_TYPO || Keys.KNOWN_ELSEWHERE.contains(name)) {
      return Optional.empty();
    }
    return read.stream()
        .filter(known -> known.length() >= SHORTEST_TYPO)
        .filter(known -> isOneSlip(name, known.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** One letter too many, too few or wrong, or two neighbours exchanged. */
  private static boolean isOneSlip(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String left = one.substring(start);
    String right = other.substring(start);
    if (left.length() != right.length()) {
      String longer = left.length() > right.length() ? left : right;
      String shorter = left.length() > right.length() ? right : left;
      return longer.substring(1).equals(shorter);
    }
    boolean exchanged =
        left.length() > 1
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2));
    return exchanged || (!left.isEmpty() && left.substring(1).equals(right.substring(1)));
  }
}
