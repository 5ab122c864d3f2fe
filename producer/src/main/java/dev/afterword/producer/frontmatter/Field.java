package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * One top-level entry of front matter.
 *
 * @param key as written
 * @param value what stands there; numbers that would lose digits stay text
 * @param position of the key
 */
public record Field(String key, JsonNode value, Position position) {

  /** The key as it is compared: without regard to case. */
  public String name() {
    return key.toLowerCase(Locale.ROOT);
  }

  /** The value as one text; empty for maps, lists and null. */
  public String text() {
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  /** The values as texts: of a list its scalar members, of a scalar itself. Blanks are left out. */
  public List<String> texts() {
    if (!value.isArray()) {
      return text().isEmpty() ? List.of() : List.of(text());
    }
    return StreamSupport.stream(value.spliterator(), false)
        .filter(member -> member.isValueNode() && !member.isNull())
        .map(member -> member.asText().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether anything stands there. */
  public boolean isBlank() {
    return value.isNull()
        || value.isMissingNode()
        || (value.isContainerNode() ? value.isEmpty() : text().isEmpty());
  }
}
