package dev.afterword.desk.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a reply on the wire. */
final class ReplyWriter {
  private static final int NO_BODY = -1;
  private static final int CHUNKED = 0;
  private static final int NOT_MODIFIED = 304;

  private final Watch watch;

  ReplyWriter(Watch watch) {
    this.watch = watch;
  }

  void write(HttpExchange exchange, Reply reply) throws IOException {
    try (Body body = reply.body()) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
      reply.headers().forEach(headers::set);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head && reply.status() != NOT_MODIFIED && body.length() >= 0) {
        headers.set("Content-Length", Long.toString(body.length()));
      }
      if (head || reply.status() == NOT_MODIFIED || body.length() == 0) {
        exchange.sendResponseHeaders(reply.status(), NO_BODY);
      } else {
        exchange.sendResponseHeaders(reply.status(), Math.max(CHUNKED, body.length()));
        send(body, new WatchedOutput(exchange.getResponseBody(), watch));
      }
    }
  }

  private static void send(Body body, OutputStream out) throws IOException {
    body.writeTo(out);
    // Closing the exchange first reads what is left of the request: a client that waits with it
    // would wait for this reply in vain.
    out.flush();
  }
}
