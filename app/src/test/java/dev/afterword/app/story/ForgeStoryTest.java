package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.contract.JsonCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forge shows beside a commit what became of it. */
@Order(5)
final class ForgeStoryTest {
  private static final String REPOSITORY = "/api/v1/repos/harbour/talks";

  private final World world;
  private final HttpServer forge;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile int answer = 201;

  ForgeStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
    forge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    forge.createContext("/", this::take);
    forge.start();
  }

  @AfterEach
  void close() throws Exception {
    forge.stop(0);
    world.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private String announce() throws Exception {
    world.configure("{ settle: 0s, max-age: 10000d }", world.channels("mastodon"));
    Files.writeString(
        world.content().resolve("afterword.yaml"),
        "statuses: { main: { forge: gitea, token: tea-and-biscuits, repository:"
            + " \"http://127.0.0.1:%d/harbour/talks\" } }\n"
                .formatted(forge.getAddress().getPort()),
        StandardOpenOption.APPEND);
    return world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
  }

  @Test
  void aCommitThatIsLiveAndAnnouncedIsASuccessBeforeTheProcessEnds() throws Exception {
    String commit = announce();

    Outcome outcome = world.upOnceAlone();

    assertThat(outcome.code()).as(outcome.toString()).isZero();
    assertThat(calls).last().isEqualTo("POST " + REPOSITORY + "/statuses/" + commit);
    JsonNode status = new JsonCodec().tree(bodies.getLast());
    assertThat(status.path("state").asText()).isEqualTo("success");
    assertThat(status.path("description").asText()).isEqualTo("Live; announced on mastodon");
    assertThat(status.path("target_url").asText())
        .isEqualTo("https://lighthouse.example/zh/events/tea.html");
  }

  @Test
  void aForgeThatRefusesHoldsNothingUp() throws Exception {
    announce();
    answer = 401;

    Outcome outcome = world.upOnceAlone();

    assertThat(outcome.code()).as(outcome.toString()).isZero();
    assertThat(world.posts("mastodon")).isNotEmpty();
    assertThat(outcome.toString()).contains("level=WARN source=main", "the token is not known");
    assertThat(outcome.toString()).doesNotContain("tea-and-biscuits");
  }
}
