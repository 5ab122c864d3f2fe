package dev.afterword.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the API of an instance on the same data folder. The plainest client of the JDK: making
 * {@link java.net.http.HttpClient} ready, its certificates included, would cost a command that
 * looks once more than all the rest of it.
 *
 * @param face where the instance serves
 * @param key of its desk
 */
record Inquiry(URI face, String key) {
  private static final Duration REACHED = Duration.ofSeconds(2);

  /**
   * What was answered.
   *
   * @param status of HTTP
   * @param body of the answer; empty if it refused and said nothing
   */
  record Answer(int status, String body) {}

  /**
   * What lies there; empty if nobody answers.
   *
   * @param patience how long each part of the answer may take
   */
  Optional<Answer> get(String path, Duration patience) {
    return ask(path, patience, Optional.empty());
  }

  /** What comes of this JSON; empty if nobody answers. */
  Optional<Answer> post(String path, Duration patience, byte[] json) {
    return ask(path, patience, Optional.of(json));
  }

  private Optional<Answer> ask(String path, Duration patience, Optional<byte[]> json) {
    try {
      // The instance is on this machine; a proxy is for the world outside.
      var connection =
          (HttpURLConnection) face.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout((int) REACHED.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setRequestProperty("Authorization", "Bearer " + key);
      if (json.isPresent()) {
        send(connection, json.get());
      }
      int status = connection.getResponseCode();
      return Optional.of(new Answer(status, body(connection, status)));
    } catch (IOException silent) {
      return Optional.empty();
    }
  }

  private static void send(HttpURLConnection connection, byte[] json) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setFixedLengthStreamingMode(json.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(json);
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException {
    InputStream stream =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream();
    if (stream == null) {
      return "";
    }
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Inquiry[" + face + "]";
  }
}
