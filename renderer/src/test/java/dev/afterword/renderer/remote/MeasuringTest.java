package dev.afterword.renderer.remote;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.contract.RemoteFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on loopback is asked; what it does not know is not made up. */
final class MeasuringTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String base;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      var headers = exchange.getResponseHeaders();
      switch (path) {
        case "/talk.mp4" -> {
          headers.set("Content-Type", "video/mp4; codecs=x");
          headers.set("Content-Length", "5000000000");
          exchange.sendResponseHeaders(200, -1);
        }
        case "/moved.mp4" -> {
          headers.set("Location", "/talk.mp4");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/round.mp4" -> {
          headers.set("Location", "/round.mp4");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/inwards.mp4" -> {
          headers.set("Location", "http://127.0.0.2:" + port() + "/talk.mp4");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/login.mp4" -> {
          headers.set("Content-Type", "text/html");
          headers.set("Content-Length", "4711");
          exchange.sendResponseHeaders(200, -1);
        }
        case "/empty.mp4" -> {
          headers.set("Content-Length", "0");
          exchange.sendResponseHeaders(200, -1);
        }
        case "/squeezed.mp4" -> {
          headers.set("Content-Encoding", "gzip");
          headers.set("Content-Length", "12");
          exchange.sendResponseHeaders(200, -1);
        }
        case "/broken.mp4" -> {}
        default -> exchange.sendResponseHeaders(403, -1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/talk.mp4", "/moved.mp4"})
  void theLengthIsWhatTheServerSays(String path) throws Exception {
    try (var question = new Question(InstantSource.fixed(NOW), Asked.ANYBODY::allows)) {
      assertThat(question.ask(base + path))
          .contains(
              new RemoteFile(
                  base + path, Optional.of(5_000_000_000L), Optional.of("video/mp4"), NOW));
    }
    assertThat(asked).allMatch(request -> request.startsWith("HEAD "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/round.mp4", "/login.mp4", "/empty.mp4", "/squeezed.mp4", "/broken.mp4", "/no"})
  void whatIsNotCertainIsNotKnown(String path) throws Exception {
    try (var question = new Question(InstantSource.fixed(NOW), Asked.ANYBODY::allows)) {
      assertThat(question.ask(base + path)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/a.mp4",
        "http://user:word@127.0.0.1/a.mp4",
        "http://127.0.0.1:99999/a.mp4",
        "http:///a.mp4",
        "not an address"
      })
  void whatIsNoAddressOfTheWebIsNotAsked(String url) throws Exception {
    try (var question = new Question(InstantSource.fixed(NOW), Asked.ANYBODY::allows)) {
      assertThat(question.ask(url)).isEmpty();
    }
  }

  @Test
  void unlessItIsAllowedThisMachineAndPrivateNetworksAreNotAsked() throws Exception {
    try (var question = new Question(InstantSource.fixed(NOW), Asked.PUBLIC::allows)) {
      assertThat(question.ask(base + "/talk.mp4")).isEmpty();
      assertThat(question.ask("http://localhost:" + port() + "/talk.mp4")).isEmpty();
      for (String host : List.of("169.254.169.254", "10.0.0.1", "[fd00:ec2::254]", "0.0.0.0")) {
        assertThat(question.ask("http://" + host + "/a.mp4")).as(host).isEmpty();
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aRedirectIsJudgedLikeAnAddress() throws Exception {
    try (var question =
        new Question(InstantSource.fixed(NOW), one -> one.getHostAddress().equals("127.0.0.1"))) {
      assertThat(question.ask(base + "/inwards.mp4")).isEmpty();
      assertThat(asked).containsExactly("HEAD /inwards.mp4");
    }
  }

  @Test
  void eachIsAskedForOnceAndToldOnce() {
    try (var measuring = new Measuring(InstantSource.fixed(NOW), Asked.ANYBODY)) {
      var told = new ArrayList<RemoteFile>();
      measuring.want(List.of(base + "/talk.mp4", base + "/no"));
      await()
          .atMost(60, SECONDS)
          .until(
              () -> {
                measuring.want(List.of(base + "/no", base + "/talk.mp4", base + "/moved.mp4"));
                told.addAll(measuring.answers());
                return told.size() == 2;
              });
      assertThat(told)
          .extracting(RemoteFile::url)
          .containsExactly(base + "/talk.mp4", base + "/moved.mp4");
      assertThat(asked).containsOnlyOnce("HEAD /no");
      assertThat(measuring.answers()).isEmpty();
    }
  }
}
