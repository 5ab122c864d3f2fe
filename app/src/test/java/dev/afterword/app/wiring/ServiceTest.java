package dev.afterword.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} without a Kafka. */
final class ServiceTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void theSiteIsServedWhileKafkaIsAwayAndItStopsAtOnce() throws Exception {
    Path site = Files.createDirectories(folder.resolve(".afterword/site"));
    Files.writeString(site.resolve("index.html"), "the site");
    long began = System.nanoTime();
    try (var nobody = new ServerSocket(0);
        var service =
            Service.open(at(nobody.getLocalPort()), Binding.loopback(0), terminal(), Map.of())) {
      assertThat(get(service.url(), "/").body()).isEqualTo("the site");
      assertThat(get(service.url(), "/healthz").statusCode()).isEqualTo(200);
      var ready = get(service.url(), "/readyz");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).isEqualTo("Kafka is not reached yet\n");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("http://127.0.0.1:");
  }

  private Installation at(int port) throws Exception {
    Files.writeString(
        folder.resolve("afterword.yaml"),
        "kafka: { bootstrap.servers: \"127.0.0.1:%d\" }\n".formatted(port));
    return Installation.find(Optional.of(folder), Optional.empty(), Optional.empty(), Map.of());
  }

  private Terminal terminal() {
    var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Terminal(stream, stream, false);
  }

  private static HttpResponse<String> get(URI base, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
