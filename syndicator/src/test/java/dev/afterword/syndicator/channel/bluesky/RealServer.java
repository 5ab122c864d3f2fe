package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Bluesky's own server, run by Node from {@code .peers/pds} of this or a folder above. */
final class RealServer {
  static final String HANDLE = "recap.test";
  static final String PASSWORD = "a-password-for-one-test";
  private static final int MOST_TRIES = 150;

  private final Process process;
  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RealServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Where the packages are, if they are. */
  static Optional<Path> modules() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(".peers/pds/node_modules"))
        .filter(folder -> Files.isDirectory(folder.resolve("@atproto/pds")))
        .findFirst();
  }

  /** Starts it with one account. */
  static RealServer start(Path modules, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    var builder =
        new ProcessBuilder("node", Path.of("src/test/resources/bluesky/pds.cjs").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "NODE_PATH",
                modules.toString(),
                "PDS_FOLDER",
                folder.resolve("data").toString(),
                "PDS_PORT",
                "" + port,
                "PLC_PORT",
                "" + freePort(),
                "LOG_ENABLED",
                "false"));
    var server = new RealServer(builder.start(), URI.create("http://localhost:" + port));
    server.await(folder);
    server.post(
        "com.atproto.server.createAccount",
        "{\"handle\":\""
            + HANDLE
            + "\",\"email\":\"r@example.test\",\"password\":\""
            + PASSWORD
            + "\"}");
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(Path folder) throws IOException, InterruptedException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (Files.readString(folder.resolve("log")).contains("ready")) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IOException("the server did not start: " + Files.readString(folder.resolve("log")));
  }

  URI url() {
    return url;
  }

  JsonNode post(String method, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/xrpc/" + method))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What is public, read without a session. */
  JsonNode get(String query) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + "/xrpc/" + query)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    try {
      return new JsonCodec()
          .tree(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    } catch (UnreadableException strange) {
      throw new IOException(strange);
    }
  }

  void stop() throws InterruptedException {
    client.shutdownNow();
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
