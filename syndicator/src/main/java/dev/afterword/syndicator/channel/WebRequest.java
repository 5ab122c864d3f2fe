package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as it goes out. Target, headers and body may hold secrets: {@link #toString()} names
 * none of them.
 *
 * @param method for example {@code POST}
 * @param target http or https
 * @param headers by name
 * @param body sent as it is
 */
public record WebRequest(
    String method, URI target, Map<String, String> headers, Optional<byte[]> body) {
  /** Takes its own copy of the headers. */
  public WebRequest {
    headers = Map.copyOf(headers);
  }

  /** A request that carries nothing but a wish. */
  public static WebRequest bare(String method, URI target) {
    return new WebRequest(method, target, Map.of(), Optional.empty());
  }

  /** A request without a body. */
  public static WebRequest get(URI target) {
    return new WebRequest("GET", target, Map.of(), Optional.empty());
  }

  /** A request with a body in JSON. */
  public static WebRequest json(String method, URI target, byte[] body) {
    return bytes(method, target, "application/json", body);
  }

  /** A request with a body of that type. */
  public static WebRequest bytes(String method, URI target, String mediaType, byte[] body) {
    return new WebRequest(method, target, Map.of("Content-Type", mediaType), Optional.of(body));
  }

  /** A request with a body of form fields, the members of a JSON object in their order. */
  public static WebRequest form(String method, URI target, JsonNode fields) {
    String body =
        fields.properties().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
            .collect(Collectors.joining("&"));
    return bytes(
        method, target, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same request with one more header. */
  public WebRequest with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** The same request with more headers. */
  public WebRequest with(Map<String, String> others) {
    var more = new TreeMap<>(headers);
    more.putAll(others);
    return new WebRequest(method, target, more, body);
  }

  @Override
  public String toString() {
    return "WebRequest[" + method + "]";
  }
}
