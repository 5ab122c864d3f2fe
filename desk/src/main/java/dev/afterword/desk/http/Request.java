package dev.afterword.desk.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** What a client asks. */
public final class Request {
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

  /** What stands behind the question mark, with its percent signs. */
  public Optional<String> rawQuery() {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
  }

  /** The first header of that name, in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
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
