package dev.afterword.desk.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads every request to its route, and the reply back. */
final class Front implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(Front.class);

  private final Routes routes;
  private final Watch watch;
  private final ReplyWriter writer;

  Front(Routes routes, Watch watch) {
    this.routes = routes;
    this.watch = watch;
    this.writer = new ReplyWriter(watch);
  }

  @Override
  public void handle(HttpExchange exchange) {
    watch.progress();
    try {
      var request = new Request(exchange);
      writer.write(exchange, request.isAmbiguous() ? ambiguous() : answer(request));
    } catch (IOException gone) {
      log.debug("a reply was not sent to its end: {}", gone.toString());
    } finally {
      // Reads at most 64 KiB of a body that nobody wanted; if there is more, the connection ends.
      exchange.close();
    }
  }

  // Whoever stands before us may have seen another end of this request (RFC 9112, 6.3).
  private static Reply ambiguous() {
    return Reply.text(400, "the request has two lengths or two hosts\n")
        .with("Connection", "close");
  }

  // The boundary of the request loop: one faulty route must not cost the client its answer, nor
  // show it our insides.
  private Reply answer(Request request) {
    try {
      return routes.find(request.rawPath()).handle(request);
    } catch (IOException | RuntimeException fault) {
      // Without the query, which may hold a secret.
      log.error("no answer to {} {}", request.method(), request.rawPath(), fault);
      return Reply.text(500, "something went wrong; the log says what\n");
    }
  }
}
