package dev.afterword.app.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * A judge of requests and answers by a published OpenAPI description
 * (https://github.com/stoplightio/prism). What was heard elsewhere is told to it once more, with a
 * server behind it that repeats the answer, so that neither side speaks through it.
 */
final class Prism implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final HttpServer echo;
  private final AtomicReference<Tap.Reply> answer;
  private final int port;

  private Prism(Process process, HttpServer echo, AtomicReference<Tap.Reply> answer, int port) {
    this.process = process;
    this.echo = echo;
    this.answer = answer;
    this.port = port;
  }

  /** The program, if it was installed as CONTRIBUTING.md says. */
  static Optional<Path> program() {
    return above(".peers/prism/node_modules/.bin/prism");
  }

  /** A description in the folder beside the repository, if it is there. */
  static Optional<Path> specification(String name) {
    return above("../shared/specs/" + name);
  }

  private static Optional<Path> above(String path) {
    Path here = Path.of("").toAbsolutePath();
    return IntStream.range(0, here.getNameCount())
        .mapToObj(up -> here.resolve("../".repeat(up)).resolve(path).normalize())
        .filter(Files::isReadable)
        .findFirst();
  }

  static Prism judging(Path specification, Path log) throws IOException, InterruptedException {
    var answer = new AtomicReference<>(new Tap.Reply(500, "", ""));
    var echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    echo.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          Tap.Reply reply = answer.get();
          exchange.getResponseHeaders().set("Content-Type", reply.header("Content-Type"));
          exchange.sendResponseHeaders(
              reply.status(), reply.body().isEmpty() ? -1 : reply.body().length());
          exchange.getResponseBody().write(reply.bytes());
          exchange.close();
        });
    echo.start();
    int port = free();
    var process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "proxy",
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                specification.toString(),
                "http://127.0.0.1:" + echo.getAddress().getPort())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var prism = new Prism(process, echo, answer, port);
    prism.await(log);
    return prism;
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(Path log) throws IOException, InterruptedException {
    for (int turn = 0; turn < 600; turn++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IOException("Prism ended: " + Files.readString(log), notYet);
        }
        Thread.sleep(100);
      }
    }
    throw new IOException("Prism did not start in time: " + Files.readString(log));
  }

  /** What is wrong with an exchange, each with its place. */
  synchronized List<String> violations(Tap.Heard heard, String path)
      throws IOException, InterruptedException {
    answer.set(heard.reply());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(heard.method(), HttpRequest.BodyPublishers.ofByteArray(heard.bytes()));
    // The description of Slack names the token a second time, as a header that nobody sends.
    request.header("token", "as authorised");
    heard
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.matches("(?i)host|connection|content-length|transfer-encoding|expect")) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<String> judged =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    var found = new ArrayList<String>();
    for (String header : judged.headers().allValues("sl-violations")) {
      for (JsonNode violation : new ObjectMapper().readTree(header)) {
        found.add(violation.path("location") + " " + violation.path("message").asText());
      }
    }
    if (judged.statusCode() != heard.reply().status()) {
      found.add("HTTP " + judged.statusCode() + " " + judged.body());
    }
    return found;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    process.destroyForcibly();
    echo.stop(0);
  }
}
