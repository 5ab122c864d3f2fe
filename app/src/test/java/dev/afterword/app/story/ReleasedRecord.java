package dev.afterword.app.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogHeader;
import dev.afterword.eventlog.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A record as a released version has written it, on one line of a file.
 *
 * @param topic without the prefix
 * @param offset where it lay
 * @param value its bytes as text; absent on an erasure
 */
record ReleasedRecord(
    String topic, long offset, String key, Optional<String> value, List<LogHeader> headers) {
  /** Fields whose own fields are data, and mean something wherever they stand. */
  private static final Set<String> MAPS = Set.of("details", "extra", "moved", "request");

  private static final JsonCodec JSON = new JsonCodec();

  ReleasedRecord {
    headers = List.copyOf(headers);
  }

  static ReleasedRecord of(String topic, LogRecord record) {
    return new ReleasedRecord(
        topic,
        record.offset(),
        record.key().orElseThrow(),
        record.value().map(value -> new String(value, StandardCharsets.UTF_8)),
        record.headers());
  }

  static ReleasedRecord read(String line) throws UnreadableException {
    JsonNode node = JSON.tree(line);
    var headers = new ArrayList<LogHeader>();
    node.path("headers")
        .properties()
        .forEach(header -> headers.add(LogHeader.of(header.getKey(), header.getValue().asText())));
    return new ReleasedRecord(
        node.path("topic").asText(),
        node.path("offset").asLong(),
        node.path("key").asText(),
        node.path("value").asOptional().map(JsonNode::asText),
        headers);
  }

  String line() {
    var node = new ObjectNode(JsonNodeFactory.instance);
    node.put("topic", topic).put("offset", offset).put("key", key);
    ObjectNode named = node.putObject("headers");
    headers.forEach(header -> named.put(header.name(), header.text()));
    value.ifPresent(text -> node.put("value", text));
    return node + "\n";
  }

  LogEntry entry(String prefix) {
    return new LogEntry(
        prefix + topic,
        OptionalInt.of(0),
        Optional.of(key),
        value.map(text -> text.getBytes(StandardCharsets.UTF_8)),
        headers);
  }

  /** The same as a later version may write it: with fields and headers that nobody knows yet. */
  ReleasedRecord fromTheFuture() {
    var more = new ArrayList<>(headers);
    more.add(LogHeader.of("ce_weather", "bright"));
    more.add(LogHeader.of("next-version", "1"));
    return new ReleasedRecord(topic, offset, key, value.map(ReleasedRecord::withMore), more);
  }

  private static String withMore(String text) {
    try {
      JsonNode tree = JSON.tree(text);
      addFields(tree);
      return tree.toString();
    } catch (UnreadableException foreign) {
      return text;
    }
  }

  private static void addFields(JsonNode node) {
    node.propertyStream()
        .filter(field -> !MAPS.contains(field.getKey()))
        .forEach(field -> addFields(field.getValue()));
    if (node.isArray()) {
      node.forEach(ReleasedRecord::addFields);
    }
    if (node instanceof ObjectNode object) {
      object.put("mood", "bright").putObject("weather").put("wind", 3);
    }
  }
}
