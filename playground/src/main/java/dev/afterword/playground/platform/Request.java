package dev.afterword.playground.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import dev.afterword.playground.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One HTTP request, read whole. */
public final class Request {
  private final String method;
  private final URI url;
  private final String path;
  private final List<Map.Entry<String, String>> parameters;
  private final Headers headers;
  private final byte[] body;

  Request(String method, URI url, String path, Headers headers, byte[] body) {
    this.method = method;
    this.url = url;
    this.path = path;
    this.parameters = Query.parse(url.getRawQuery());
    this.headers = Headers.of(headers);
    this.body = body.clone();
  }

  /** GET, POST and so on. */
  public String method() {
    return method;
  }

  /** The absolute address as the client wrote it. */
  public URI url() {
    return url;
  }

  /** The path below the platform's address: {@code /2/tweets}. */
  public String path() {
    return path;
  }

  /** The decoded query parameters in order. */
  public List<Map.Entry<String, String>> parameters() {
    return parameters;
  }

  /** The first value of a query parameter. */
  public Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(entry -> entry.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** The bytes as they were sent. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body when it is declared as JSON and is one JSON object. */
  public Optional<ObjectNode> json() {
    return header("Content-Type")
        .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
        .flatMap(type -> Json.object(body));
  }

  /** The decoded fields of a body that is declared as a form, in order; empty when it is none. */
  public List<Map.Entry<String, String>> form() {
    return header("Content-Type")
        .filter(
            type ->
                type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded"))
        .map(type -> Query.parse(text()))
        .orElse(List.of());
  }

  /** The first value of a field of a form. */
  public Optional<String> field(String name) {
    return form().stream()
        .filter(entry -> entry.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a header has exactly this value, compared in constant time. */
  public boolean bears(String name, String value) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8),
        header(name).orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether method and path are these; the path is a regular expression. */
  public boolean is(String wantedMethod, String pathPattern) {
    return method.equals(wantedMethod) && path.matches(pathPattern);
  }

  /**
   * The part of the path between slashes, counted from 1: part 2 of {@code /2/tweets/17} is {@code
   * tweets}.
   */
  public String part(int number) {
    return path.split("/", -1)[number];
  }
}
