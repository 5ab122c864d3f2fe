package dev.afterword.renderer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Serves files to a browser on loopback, and takes what a page posts to {@code /result}. */
final class StaticServer implements AutoCloseable {
  /** The bytes at a path without its first slash; none if there is no file. */
  @FunctionalInterface
  interface Files {
    byte[] read(String path) throws IOException;
  }

  private final Files files;
  private final HttpServer server;
  private final CompletableFuture<String> result = new CompletableFuture<>();

  StaticServer(Files files) throws IOException {
    this.files = files;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  CompletableFuture<String> result() {
    return result;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      if (path.equals("result")) {
        byte[] said = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        result.complete(new String(said, StandardCharsets.UTF_8));
        return;
      }
      byte[] body = files.read(path);
      if (body.length == 0) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      case "json" -> "application/json";
      case "txt" -> "text/plain; charset=utf-8";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
