package dev.afterword.desk.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Talks to a face over real sockets. */
public final class Wire implements AutoCloseable {
  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Wire(URI url) {
    this.url = url;
  }

  /** Headers as name, value, name, value. */
  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(10))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  Socket connect() throws IOException {
    return connect(url);
  }

  private static Socket connect(URI face) throws IOException {
    Socket socket = new Socket(face.getHost(), face.getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Everything that is answered to exactly these bytes, which no well-behaved client may send. */
  public static String exchange(URI face, String request) throws IOException {
    try (Socket socket = connect(face)) {
      say(socket, request);
      return rest(socket);
    } catch (SocketException reset) {
      return "";
    }
  }

  /** The whole answer to a request target that no well-behaved client would send. */
  String raw(String target) throws IOException {
    try (Socket socket = connect()) {
      say(socket, "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      return rest(socket);
    }
  }

  static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The rest, or nothing when the other side did not even say good-bye. */
  static String untilClosed(Socket socket) throws IOException {
    try {
      return rest(socket);
    } catch (SocketException reset) {
      return "";
    }
  }

  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
