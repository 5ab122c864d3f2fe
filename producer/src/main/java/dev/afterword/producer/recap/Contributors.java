package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.producer.frontmatter.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the addresses of those who wrote out of the text: whatever front matter names, and what
 * stands on a line that says who wrote. Other addresses are part of the text.
 */
final class Contributors {
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?im)^(?=[^\\n"
              + "]{0,400}@)[^\\S\\n"
              + "]*[*_>#-]{0,4}[^\\S\\n"
              + "]*(?:作者|译者|编辑|责编|author|authors|written by|posted"
              + " by|by|maintainer|contributor|e-?mail|邮箱)(?:[^\\n"
              + "@\\p{L}\\p{N}]|[^\\S\\n"
              + "])[^\\n"
              + "]{0,400}$");

  private Contributors() {}

  /** The text without their addresses; it keeps its lines. */
  static String masked(String body, Matter front) {
    if (body.indexOf('@') < 0) {
      return body;
    }
    String masked = body;
    for (String address : addresses(front)) {
      masked = masked.replace("mailto:" + address, "").replace(address, "");
    }
    return masked.indexOf('@') < 0
        ? masked
        : BYLINE
            .matcher(masked)
            .replaceAll(
                line ->
                    java.util.regex.Matcher.quoteReplacement(EmailAddresses.removed(line.group())));
  }

  private static Set<String> addresses(Matter front) {
    Set<String> addresses = new LinkedHashSet<>();
    front.fields().stream().map(Field::value).forEach(value -> collect(value, addresses));
    return addresses;
  }

  private static void collect(JsonNode value, Set<String> addresses) {
    if (value.isTextual()) {
      addresses.addAll(EmailAddresses.in(value.asText()));
    } else {
      value.forEach(member -> collect(member, addresses));
    }
  }
}
