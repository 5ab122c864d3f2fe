package dev.afterword.desk.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the client gets.
 *
 * @param status 200 to 599
 * @param headers besides those that every reply has ({@code Date}, {@code Content-Length}, {@code
 *     X-Content-Type-Options}, {@code Referrer-Policy})
 * @param body left out on the wire when the request was {@code HEAD} or the status is 304
 */
public record Reply(int status, Map<String, String> headers, Body body) {
  private static final String STRICT = "default-src 'none'; style-src 'unsafe-inline'";

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), BytesBody.of(""));
  }

  /** Plain text in UTF-8, never kept by caches. */
  public static Reply text(int status, String text) {
    return bytes(status, "text/plain; charset=utf-8", BytesBody.of(text));
  }

  /** A page of our own that may load nothing, never kept by caches. */
  public static Reply page(int status, String html) {
    return bytes(status, "text/html; charset=utf-8", BytesBody.of(html))
        .with("Content-Security-Policy", STRICT);
  }

  /** Anything made in memory, never kept by caches. */
  public static Reply bytes(int status, String mediaType, BytesBody body) {
    return new Reply(status, Map.of("Content-Type", mediaType, "Cache-Control", "no-store"), body);
  }

  /**
   * The answer to a method that the resource does not have.
   *
   * @param allow the methods it has, with commas between
   */
  public static Reply methodNotAllowed(String allow) {
    return text(405, "allowed here: " + allow + "\n").with("Allow", allow);
  }

  /** With this header, which replaces one of the same name. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
