package dev.afterword.desk.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client asks. */
public final class Request {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpExchange exchange;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** {@code GET} and the like, as sent. */
  public String method() {
    return exchange.getRequestMethod();
  }

  /** Whether the client only reads: {@code GET} or {@code HEAD}. */
  public boolean reads() {
    return method().equals("GET") || method().equals("HEAD");
  }

  /** The path with its percent signs, never empty, as sent. */
  public String rawPath() {
    URI uri = exchange.getRequestURI();
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    // "GET //host/x" is a path of an empty segment (RFC 9112, 3.2.1), not the authority URI sees.
    boolean misread = !uri.isAbsolute() && uri.getRawAuthority() != null;
    return misread ? "//" + uri.getRawAuthority() + path : path;
  }

  /** Whether the path is this one and nothing below it; a slash at its end is forgiven. */
  public boolean isFor(String path) {
    return rawPath().equals(path) || rawPath().equals(path + "/");
  }

  /** What stands behind the question mark, with its percent signs. */
  public Optional<String> rawQuery() {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
  }

  /** Whether two readers could disagree about where it ends or whom it is for. */
  boolean isAmbiguous() {
    var headers = exchange.getRequestHeaders();
    boolean chunked = headers.containsKey("Transfer-Encoding");
    boolean sized = headers.containsKey("Content-Length");
    return (chunked && sized)
        || headers.getOrDefault("Content-Length", List.of()).size() > 1
        || headers.getOrDefault("Host", List.of()).size() > 1;
  }

  /** The first header of that name, in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** What stands behind the question mark; nothing where it cannot be read. */
  public Parameters query() {
    return rawQuery().flatMap(Parameters::parse).orElse(Parameters.none());
  }

  /** The value of a cookie (RFC 6265, 5.4), as sent. */
  public Optional<String> cookie(String name) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /** Address of whoever opened the connection: the client, or the proxy before us. */
  public String peer() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  /** Whether the body is a form. */
  public boolean hasForm() {
    return header("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
        .isPresent();
  }

  /**
   * The form in the body.
   *
   * @param limit the most bytes to accept
   * @return empty when there are more, and for what is no form
   * @throws IOException when the client goes away
   */
  public Optional<Parameters> form(int limit) throws IOException {
    return hasForm()
        ? body(limit)
            .flatMap(bytes -> Parameters.parse(new String(bytes, StandardCharsets.ISO_8859_1)))
        : Optional.empty();
  }

  /**
   * The whole body.
   *
   * @param limit the most bytes to accept
   * @return empty when there are more
   * @throws IOException when the client goes away
   */
  public Optional<byte[]> body(int limit) throws IOException {
    byte[] read = exchange.getRequestBody().readNBytes(limit);
    boolean more = exchange.getRequestBody().read() >= 0;
    return more ? Optional.empty() : Optional.of(read);
  }
}
