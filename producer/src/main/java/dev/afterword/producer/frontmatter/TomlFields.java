package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** TOML front matter. Dates stay text, as the format's reader gives them. */
final class TomlFields {
  private static final TomlMapper MAPPER = TomlMapper.builder().build();

  private static final int MOST = 30_000;
  private static final Pattern KEY =
      Pattern.compile("\\s*\\[{0,2}\\s*(?:\"([^\"]+)\"|'([^']+)'|([^\"'=.\\]\\s]+))\\s*[=.\\]]");

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
    if (root.size() > MOST) {
      throw FrontMatterException.syntax(
          new Position(linesAbove + 1, 1),
          "The front matter holds more than " + MOST + " keys; move them to a file of data.");
    }
    Map<String, Integer> lines = beginnings(text);
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

  /** The reader gives no places: the first line that begins with a key is the one. */
  private static Map<String, Integer> beginnings(String text) {
    Map<String, Integer> lines = new HashMap<>();
    String[] all = text.split("\n", -1);
    for (int index = 0; index < all.length; index++) {
      int line = index + 1;
      Matcher key = KEY.matcher(all[index]);
      if (key.lookingAt()) {
        Stream.of(1, 2, 3)
            .flatMap(group -> Stream.ofNullable(key.group(group)))
            .forEach(name -> lines.putIfAbsent(name, line));
      }
    }
    return lines;
  }

  private static Position position(String key, Map<String, Integer> lines, int linesAbove) {
    return new Position(lines.getOrDefault(key, 1) + linesAbove, 1);
  }
}
