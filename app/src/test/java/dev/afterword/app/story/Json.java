package dev.afterword.app.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks into what commands print as JSON. */
final class Json {
  private Json() {}

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> texts(JsonNode list, String field) {
    return items(list).map(item -> item.path(field).asText()).toList();
  }

  static List<String> fields(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** The first item whose field has that text. */
  static JsonNode item(JsonNode list, String field, String text) {
    return items(list)
        .filter(item -> item.path(field).asText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + field + " " + text + " in " + list));
  }
}
