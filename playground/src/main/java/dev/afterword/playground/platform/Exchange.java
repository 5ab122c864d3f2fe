package dev.afterword.playground.platform;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reading from and writing to the JDK's server, whole bodies only. */
public final class Exchange {
  private static final int BODY_LIMIT = 16 << 20;

  private Exchange() {}

  /**
   * The request, its path taken below the prefix; empty when the body is larger than 16 MiB or the
   * address is none.
   */
  public static Optional<Request> read(HttpExchange exchange, String prefix) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      return Optional.empty();
    }
    URI uri = exchange.getRequestURI();
    String host =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("localhost");
    try {
      return Optional.of(
          new Request(
              exchange.getRequestMethod(),
              URI.create("http://" + host + uri),
              uri.getPath().substring(prefix.length()),
              exchange.getRequestHeaders(),
              body));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a Host header that is no host
    }
  }

  /** Sends the whole answer. */
  public static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = begin(exchange, answer, body.length)) {
      out.write(body);
    }
    exchange.close();
  }

  /** Announces the whole answer, sends the first half and closes the connection. */
  static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    OutputStream out = begin(exchange, answer, body.length);
    out.write(body, 0, body.length / 2);
    out.flush();
    exchange.close();
  }

  private static OutputStream begin(HttpExchange exchange, Answer answer, int length)
      throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (length > 0) {
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    }
    // -1 is how this server spells "no body".
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    return exchange.getResponseBody();
  }
}
