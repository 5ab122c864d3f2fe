package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The composition of {@code docker-compose.yml}, on the Docker that this machine is told to use.
 */
final class Composition implements AutoCloseable {
  private static final String IMAGE = "afterword:test";

  private final Path root = root();
  private final List<String> compose;
  private final Map<String, String> environment;
  private final HttpClient http = HttpClient.newHttpClient();

  private Composition(Path content) throws IOException {
    this.environment = new HashMap<>();
    environment.put("AFTERWORD_IMAGE", IMAGE);
    environment.put("AFTERWORD_CONTENT", content.toString());
    environment.put("AFTERWORD_HTTP_PORT", freePort());
    environment.put("AFTERWORD_PLAYGROUND_PORT", freePort());
    this.compose = new ArrayList<>(program());
    compose.addAll(List.of("-p", "afterword-test-" + ProcessHandle.current().pid()));
  }

  /** Builds the image from the distribution, and brings everything up. */
  static Composition up(Path content) throws IOException {
    var composition = new Composition(content);
    composition.run(List.of("docker", "build", "-t", IMAGE, "."));
    try {
      composition.compose("up", "-d");
      return composition;
    } catch (AssertionError unhealthy) {
      composition.close();
      throw unhealthy;
    }
  }

  /** The plug-in of today's Docker, or the program of before. */
  private List<String> program() throws IOException {
    boolean plugin = execute(List.of("docker", "compose", "version")).code() == 0;
    return plugin ? List.of("docker", "compose") : List.of("docker-compose");
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static Path root() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()), Optional::isPresent, Composition::above)
        .flatMap(Optional::stream)
        .filter(folder -> Files.exists(folder.resolve("docker-compose.yml")))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Path> above(Optional<Path> folder) {
    return folder.flatMap(inner -> Optional.ofNullable(inner.getParent()));
  }

  String compose(String... arguments) throws IOException {
    var line = new ArrayList<>(compose);
    line.addAll(List.of(arguments));
    return run(line);
  }

  private String run(List<String> line) throws IOException {
    Outcome outcome = execute(line);
    assertThat(outcome.code()).as(outcome.toString()).isZero();
    return outcome.output();
  }

  private Outcome execute(List<String> line) throws IOException {
    Path output = Files.createTempFile("compose", ".txt");
    try {
      var builder =
          new ProcessBuilder(line)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      await(process, line);
      return new Outcome(
          String.join(" ", line),
          process.exitValue(),
          Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  private static void await(Process process, List<String> line) {
    try {
      if (process.waitFor(10, TimeUnit.MINUTES)) {
        return;
      }
      process.destroyForcibly();
      throw new AssertionError(line + " does not end");
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while waiting for " + line, stopped);
    }
  }

  /** What the site answers; empty unless it is 200. */
  Optional<String> site(String path) throws IOException {
    return get("http://127.0.0.1:" + environment.get("AFTERWORD_HTTP_PORT") + path);
  }

  /** What the playground answers; empty unless it is 200. */
  Optional<String> playground(String path) throws IOException {
    return get("http://127.0.0.1:" + environment.get("AFTERWORD_PLAYGROUND_PORT") + path);
  }

  private Optional<String> get(String address) {
    try {
      var answer =
          http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      return Optional.of(answer).filter(got -> got.statusCode() == 200).map(got -> got.body());
    } catch (IOException notYet) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    compose("down", "--volumes", "--timeout", "20");
    http.close();
  }
}
