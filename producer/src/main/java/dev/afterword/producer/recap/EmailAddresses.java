package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes e-mail addresses out of metadata: they never leave the reader. Addresses in the body are
 * the author's own words and stay.
 */
final class EmailAddresses {
  /** Bounded by RFC 5321, section 4.5.3.1, so that a long line costs no quadratic search. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "<?(?:mailto:)?(?<![\\w.+%-])[\\w.+%-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8}>?");

  private EmailAddresses() {}

  static String removed(String text) {
    return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("").strip();
  }

  /** The addresses in a text. */
  static List<String> in(String text) {
    return text.indexOf('@') < 0
        ? List.of()
        : ADDRESS
            .matcher(text)
            .results()
            .map(found -> found.group().replaceAll("^<?(?:mailto:)?|>$", ""))
            .toList();
  }

  /** The same value without addresses, and without entries that are named for one. */
  static JsonNode removed(JsonNode value) {
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(removed(value.asText()));
    }
    if (value.isArray()) {
      var members = JsonNodeFactory.instance.arrayNode();
      value.forEach(member -> members.add(removed(member)));
      return members;
    }
    if (value.isObject()) {
      var entries = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        if (!isEmailKey(entry.getKey())) {
          entries.set(removed(entry.getKey()), removed(entry.getValue()));
        }
      }
      return entries;
    }
    return value;
  }

  static boolean isEmailKey(String key) {
    return key.matches("(?i):?(e-?)?mail(_?address)?");
  }
}
