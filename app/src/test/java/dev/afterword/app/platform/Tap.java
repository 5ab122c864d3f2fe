package dev.afterword.app.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a channel and its stand-in and hears both. The {@code Host} stays the client's,
 * because X signs it, which is why this speaks HTTP by hand.
 */
final class Tap implements AutoCloseable {
  /** A request and its answer as they went over the wire; one char for each byte of a body. */
  record Heard(
      String method, String target, Map<String, List<String>> headers, String body, Reply reply) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** A raw answer, split. */
  record Reply(int status, String head, String body) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI behind;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  private Tap(HttpServer server, URI behind) {
    this.server = server;
    this.behind = behind;
  }

  static Tap before(URI behind) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var tap = new Tap(server, behind);
    server.createContext("/", tap::pass);
    server.setExecutor(tap.threads);
    server.start();
    return tap;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All that was said. */
  List<Heard> heard() {
    return List.copyOf(heard);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Reply reply = forward(exchange, body);
      heard.add(
          new Heard(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(body, StandardCharsets.ISO_8859_1),
              reply));
      reply
          .head()
          .lines()
          .skip(1)
          .filter(line -> !line.matches("(?i)(content-length|connection|date):.*"))
          .map(line -> line.split(":", 2))
          .forEach(pair -> exchange.getResponseHeaders().add(pair[0], pair[1].strip()));
      exchange.sendResponseHeaders(
          reply.status(), reply.body().isEmpty() ? -1 : reply.body().length());
      exchange.getResponseBody().write(reply.bytes());
    }
  }

  private Reply forward(HttpExchange exchange, byte[] body) throws IOException {
    var request = new StringBuilder();
    request.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    request.append(" HTTP/1.1\r\n");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!name.matches("(?i)connection|content-length|transfer-encoding")) {
                values.forEach(value -> request.append(name + ": " + value + "\r\n"));
              }
            });
    request.append("Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
    try (var socket = new Socket(behind.getHost(), behind.getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return split(socket.getInputStream().readAllBytes());
    }
  }

  private static Reply split(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int gap = text.indexOf("\r\n\r\n");
    String head = text.substring(0, gap);
    return new Reply(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(gap + 4));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
