package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** TOML front matter. Dates stay text, as the format's reader gives them. */
final class TomlFields {
  private static final TomlMapper MAPPER = TomlMapper.builder().build();

  private TomlFields() {}

  static FrontMatter read(String text, int linesAbove) throws FrontMatterException {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException broken) {
      throw FrontMatterException.syntax(
          position(broken.getLocation(), linesAbove),
          "The TOML cannot be read here: "
              + broken.getOriginalMessage().lines().findFirst().orElse("syntax error")
              + "; quote the value or correct the line.");
    }
    List<String> lines = List.of(text.split("\n", -1));
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      fields.add(
          new Field(entry.getKey(), entry.getValue(), position(entry.getKey(), lines, linesAbove)));
    }
    return new FrontMatter(fields);
  }

  private static Position position(@Nullable JsonLocation at, int linesAbove) {
    return at == null
        ? new Position(linesAbove, 1)
        : new Position(at.getLineNr() + linesAbove, Math.max(1, at.getColumnNr()));
  }

  /** The reader gives no places: the line that begins with the key is the one. */
  private static Position position(String key, List<String> lines, int linesAbove) {
    Pattern start =
        Pattern.compile("\\s*\\[{0,2}[\"']?" + Pattern.quote(key) + "[\"']?\\s*[=.\\]].*");
    for (int index = 0; index < lines.size(); index++) {
      if (start.matcher(lines.get(index)).matches()) {
        return new Position(index + 1 + linesAbove, 1);
      }
    }
    return new Position(linesAbove + 1, 1);
  }
}
