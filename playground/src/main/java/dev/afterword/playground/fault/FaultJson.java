package dev.afterword.playground.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fault as JSON: {@code
 * {"platform","kind","code","retryAfter","body","millis","method","path","count"}}.
 */
public final class FaultJson {
  private static final Set<String> FIELDS =
      Set.of("platform", "kind", "code", "retryAfter", "body", "millis", "method", "path", "count");

  private FaultJson() {}

  /**
   * Reads a fault. {@code method} names the stage for mail.
   *
   * @throws IllegalArgumentException with one sentence for the sender when it is none
   */
  public static Fault read(ObjectNode json) {
    Set<String> unknown = new TreeSet<>();
    json.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown fields " + unknown + "; known are " + new TreeSet<>(FIELDS) + ".");
    }
    Fault fault = Fault.on(need(json, "platform").asText(), kind(json));
    fault = fault.times(json.path("count").asInt(1));
    fault = json.has("path") ? fault.pathContains(json.get("path").asText()) : fault;
    return json.has("method") ? fault.method(json.get("method").asText()) : fault;
  }

  private static FaultKind kind(ObjectNode json) {
    String kind = need(json, "kind").asText();
    return switch (kind) {
      case "status" ->
          new FaultKind.Status(
              need(json, "code").asInt(), text(json, "retryAfter"), text(json, "body"));
      case "wait" -> new FaultKind.Wait(millis(json));
      case "wait-before" -> new FaultKind.WaitBefore(millis(json));
      case "drop" -> new FaultKind.Drop();
      case "accept-then-drop" -> new FaultKind.AcceptThenDrop();
      case "html" -> new FaultKind.Html();
      case "cut-json" -> new FaultKind.CutJson();
      case "cut-body" -> new FaultKind.CutBody();
      case "text" -> new FaultKind.PlainText();
      case "huge" -> new FaultKind.Huge();
      default ->
          throw new IllegalArgumentException(
              "Unknown kind \""
                  + kind
                  + "\"; known are status, wait, wait-before, drop, accept-then-drop, html,"
                  + " cut-json, cut-body, text, huge.");
    };
  }

  /** The fault for a reader; a hook shows only that it is one. */
  public static Map<String, Object> view(Fault fault) {
    return Map.of(
        "platform", fault.platform(),
        "kind", fault.kind().getClass().getSimpleName(),
        "method", fault.method().orElse(""),
        "path", fault.pathContains().orElse(""),
        "count", fault.count());
  }

  private static Duration millis(ObjectNode json) {
    return Duration.ofMillis(need(json, "millis").asLong());
  }

  private static Optional<String> text(ObjectNode json, String field) {
    return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
  }

  private static JsonNode need(ObjectNode json, String field) {
    return Optional.ofNullable(json.get(field))
        .orElseThrow(() -> new IllegalArgumentException("The field \"" + field + "\" is missing."));
  }
}
